package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What a task set must have in common with its task definition (Amazon ECS API Reference, "TaskDefinition",
 * "CreateTaskSet", "LoadBalancer" and "ServiceRegistry").
 */
final class TaskDefinitionRules {
    private static final PropertyPath LOAD_BALANCERS = PropertyPath.ROOT.field("loadBalancers");
    private static final PropertyPath REGISTRIES = PropertyPath.ROOT.field("serviceRegistries");

    private final TaskDefinition definition;
    private final TaskSetInputs wanted;
    private final FindingsCollector report;

    private TaskDefinitionRules(TaskDefinition definition, TaskSetInputs wanted, FindingsCollector report) {
        this.definition = definition;
        this.wanted = wanted;
        this.report = report;
    }

    static void check(TaskDefinition definition, TaskSetInputs wanted, FindingsCollector report) {
        new TaskDefinitionRules(definition, wanted, report).check();
    }

    private void check() {
        if (!EcsStatus.isActive(definition.statusAsString())) {
            report.addFailure(
                    TaskSetInputs.TASK_DEFINITION,
                    "must exist and be ACTIVE",
                    ", which is " + definition.statusAsString(),
                    "name a revision that was not deregistered (aws ecs list-task-definitions --family-prefix "
                            + definition.family() + ")");
        }
        network();
        wanted.elements(LOAD_BALANCERS).forEach(this::container);
        wanted.elements(REGISTRIES).forEach(registry -> {
            container(registry);
            registryPort(registry);
        });
    }

    /** Left out, it is bridge. */
    private String networkMode() {
        return Objects.requireNonNullElse(definition.networkModeAsString(), "bridge");
    }

    private boolean isAwsvpc() {
        return networkMode().equals("awsvpc");
    }

    private String because() {
        return "because the network mode of " + wanted.displayName(definition) + " is " + networkMode();
    }

    private void network() {
        if (isAwsvpc() && wanted.isOmitted(TaskSetInputs.NETWORK)) {
            report.addFailure(
                    TaskSetInputs.NETWORK,
                    "must be given, " + because(),
                    "give awsvpcConfiguration with the subnets of the tasks");
        } else if (!isAwsvpc()
                && !wanted.isOmitted(TaskSetInputs.NETWORK)
                && !wanted.isUnknown(TaskSetInputs.NETWORK)) {
            report.addFailure(
                    TaskSetInputs.NETWORK,
                    "must be left out, " + because(),
                    "leave it out, or register a revision with the network mode awsvpc");
        }
    }

    private void container(PropertyPath user) {
        var path = user.field("containerName");
        wanted.text(path).ifPresent(name -> {
            var container = definition.containerDefinitions().stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst();
            if (container.isEmpty()) {
                report.addFailure(
                        path,
                        "must be a container of " + wanted.displayName(definition) + ", which has "
                                + definition.containerDefinitions().stream()
                                        .map(ContainerDefinition::name)
                                        .collect(Collectors.joining(", ")),
                        "name one of those");
            } else {
                port(user.field("containerPort"), container.get());
            }
        });
    }

    private void port(PropertyPath path, ContainerDefinition container) {
        var mappings = container.portMappings();
        if (wanted.number(path)
                .filter(port -> mappings.stream().noneMatch(mapping -> covers(mapping, port)))
                .isPresent()) {
            var ports = mappings.stream().map(TaskDefinitionRules::shown).toList();
            report.addFailure(
                    path,
                    "must be a port that the task definition maps for this container; " + wanted.displayName(definition)
                            + " maps " + (ports.isEmpty() ? "none" : String.join(", ", ports)),
                    "name one of those, or register a revision with this port in portMappings");
        }
    }

    private void registryPort(PropertyPath registry) {
        if (isAwsvpc()) {
            return;
        }
        if (!wanted.isOmitted(registry.field("port")) && !wanted.isUnknown(registry.field("port"))) {
            report.addFailure(
                    registry.field("port"),
                    "must be left out, " + because(),
                    "give containerName and containerPort instead");
        } else if (wanted.isOmitted(registry.field("containerName"))) {
            report.addFailure(
                    registry.field("containerName"),
                    "must be given, " + because(),
                    "give the container and its port that are to be registered");
        }
    }

    private static boolean covers(PortMapping mapping, int port) {
        if (mapping.containerPort() != null) {
            return mapping.containerPort() == port;
        }
        var ends = List.of(
                Objects.requireNonNullElse(mapping.containerPortRange(), "").split("-"));
        return ends.size() == 2 && Integer.parseInt(ends.get(0)) <= port && port <= Integer.parseInt(ends.get(1));
    }

    private static String shown(PortMapping mapping) {
        return mapping.containerPort() == null
                ? String.valueOf(mapping.containerPortRange())
                : String.valueOf(mapping.containerPort());
    }
}
