package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskSetConfiguration;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import io.github.pulumiawsecs.simulator.shape.Tag;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import java.util.List;
import java.util.Optional;

/** Services as the API shows them: with their task sets, whose tags are left out, and their events. */
final class ServiceDescriptions {
    private ServiceDescriptions() {}

    static ServiceDescription of(Service service, boolean withTags) {
        Optional<TaskSetConfiguration> plan = service.promotedConfiguration();
        List<TaskSetDescription> taskSets =
                service.taskSets().stream().map(set -> set.describe(false)).toList();
        return new ServiceDescription(
                service.arn(),
                service.name(),
                service.cluster().arn(),
                plan.map(TaskSetConfiguration::loadBalancers).orElse(List.of()),
                plan.map(TaskSetConfiguration::serviceRegistries).orElse(List.of()),
                service.status(),
                service.desiredCount(),
                taskSets.stream().mapToInt(TaskSetDescription::runningCount).sum(),
                taskSets.stream().mapToInt(TaskSetDescription::pendingCount).sum(),
                plan.map(TaskSetConfiguration::launchType).orElse(null),
                plan.map(TaskSetConfiguration::capacityProviderStrategy).orElse(List.of()),
                plan.map(TaskSetConfiguration::platformVersion).orElse(null),
                plan.map(TaskSetConfiguration::platformFamily).orElse(null),
                plan.map(TaskSetConfiguration::taskDefinition).orElse(null),
                taskSets,
                List.of(),
                service.events(),
                service.createdAt(),
                plan.map(TaskSetConfiguration::networkConfiguration).orElse(null),
                "REPLICA",
                service.controller(),
                withTags ? Tag.toList(service.tags()) : null,
                false,
                "NONE",
                false);
    }
}
