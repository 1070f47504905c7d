package io.github.pulumiawsecs.simulator.operation;

import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.TaskSetConfiguration;
import io.github.pulumiawsecs.simulator.shape.ServiceDescription;
import io.github.pulumiawsecs.simulator.shape.Tag;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import java.util.List;
import java.util.Optional;

/** Converts services to API structures, with events and with task sets without tags. */
final class ServiceDescriptions {
    private ServiceDescriptions() {}

    static ServiceDescription of(Service service, boolean withTags) {
        Optional<TaskSetConfiguration> configuration = service.promotedConfiguration();
        List<TaskSetDescription> taskSets =
                service.taskSets().stream().map(set -> set.describe(false)).toList();
        return new ServiceDescription(
                service.arn(),
                service.name(),
                service.cluster().arn(),
                configuration.map(TaskSetConfiguration::loadBalancers).orElse(List.of()),
                configuration.map(TaskSetConfiguration::serviceRegistries).orElse(List.of()),
                service.status(),
                service.desiredCount(),
                taskSets.stream().mapToInt(TaskSetDescription::runningCount).sum(),
                taskSets.stream().mapToInt(TaskSetDescription::pendingCount).sum(),
                configuration.map(TaskSetConfiguration::launchType).orElse(null),
                configuration
                        .map(TaskSetConfiguration::capacityProviderStrategy)
                        .orElse(List.of()),
                configuration.map(TaskSetConfiguration::platformVersion).orElse(null),
                configuration.map(TaskSetConfiguration::platformFamily).orElse(null),
                configuration.map(TaskSetConfiguration::taskDefinition).orElse(null),
                taskSets,
                List.of(),
                service.events(),
                service.createdAt(),
                configuration.map(TaskSetConfiguration::networkConfiguration).orElse(null),
                "REPLICA",
                service.controller(),
                withTags ? Tag.toList(service.tags()) : null,
                false,
                "NONE",
                false);
    }
}
