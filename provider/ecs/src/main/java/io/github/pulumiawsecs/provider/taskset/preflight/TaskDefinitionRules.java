package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import io.github.pulumiawsecs.provider.taskset.schema.RegistrationTypes;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Checks a task set against its task definition (Amazon ECS API Reference, "TaskDefinition",
 * "CreateTaskSet", "LoadBalancer" and "ServiceRegistry"). One instance checks one task set, on one thread.
 */
final class TaskDefinitionRules {
    private static final Pattern PORT_RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
    private static final PropertyPath LOAD_BALANCERS = TaskSetSchema.LOAD_BALANCERS.path();
    private static final PropertyPath REGISTRIES = TaskSetSchema.SERVICE_REGISTRIES.path();

    private final TaskDefinition definition;
    private final TaskSetInputs inputs;
    private final FindingsCollector findings;

    private TaskDefinitionRules(TaskDefinition definition, TaskSetInputs inputs, FindingsCollector findings) {
        this.definition = definition;
        this.inputs = inputs;
        this.findings = findings;
    }

    static void check(TaskDefinition definition, TaskSetInputs inputs, FindingsCollector findings) {
        new TaskDefinitionRules(definition, inputs, findings).check();
    }

    private void check() {
        if (!EcsStatus.isActive(definition.statusAsString())) {
            findings.addFailure(
                    TaskSetInputs.TASK_DEFINITION,
                    "must exist and be ACTIVE",
                    ", which is " + definition.statusAsString(),
                    "use an active revision (`aws ecs list-task-definitions --family-prefix " + definition.family()
                            + "`)");
        }
        checkNetwork();
        inputs.elements(LOAD_BALANCERS)
                .forEach(balancer -> checkContainer(
                        balancer.append(RegistrationTypes.LOAD_BALANCER_CONTAINER_NAME.path()),
                        balancer.append(RegistrationTypes.LOAD_BALANCER_CONTAINER_PORT.path())));
        inputs.elements(REGISTRIES).forEach(registry -> {
            checkContainer(
                    registry.append(RegistrationTypes.REGISTRY_CONTAINER_NAME.path()),
                    registry.append(RegistrationTypes.REGISTRY_CONTAINER_PORT.path()));
            checkRegistryPort(registry);
        });
    }

    /** The default is bridge. */
    private String networkMode() {
        return Objects.requireNonNullElse(definition.networkModeAsString(), "bridge");
    }

    private boolean isAwsvpc() {
        return networkMode().equals("awsvpc");
    }

    private String networkModeReason() {
        return "because the network mode of " + inputs.displayName(definition) + " is " + networkMode();
    }

    private void checkNetwork() {
        if (isAwsvpc() && inputs.isOmitted(TaskSetInputs.NETWORK)) {
            findings.addFailure(
                    TaskSetInputs.NETWORK,
                    "must be set, " + networkModeReason(),
                    "set awsvpcConfiguration with the subnets of the tasks");
        } else if (!isAwsvpc()
                && !inputs.isOmitted(TaskSetInputs.NETWORK)
                && !inputs.isUnknown(TaskSetInputs.NETWORK)) {
            findings.addFailure(
                    TaskSetInputs.NETWORK,
                    "must be omitted, " + networkModeReason(),
                    "omit it, or register a revision with the network mode awsvpc");
        }
    }

    private void checkContainer(PropertyPath path, PropertyPath portPath) {
        inputs.text(path).ifPresent(name -> {
            var container = definition.containerDefinitions().stream()
                    .filter(candidate -> name.equals(candidate.name()))
                    .findFirst();
            if (container.isEmpty()) {
                findings.addFailure(
                        path,
                        "must be a container of " + inputs.displayName(definition) + ", which has "
                                + definition.containerDefinitions().stream()
                                        .map(ContainerDefinition::name)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                        "use one of these");
            } else {
                checkPort(portPath, container.get());
            }
        });
    }

    private void checkPort(PropertyPath path, ContainerDefinition container) {
        var mappings = container.portMappings();
        if (inputs.number(path)
                .filter(port -> mappings.stream().noneMatch(mapping -> includes(mapping, port)))
                .isPresent()) {
            var ports = mappings.stream().map(TaskDefinitionRules::render).toList();
            findings.addFailure(
                    path,
                    "must be a port that the task definition maps for this container; " + inputs.displayName(definition)
                            + " maps " + (ports.isEmpty() ? "none" : String.join(", ", ports)),
                    "use one of these, or register a revision with this port in portMappings");
        }
    }

    private void checkRegistryPort(PropertyPath registry) {
        if (isAwsvpc()) {
            return;
        }
        if (!inputs.isOmitted(registry.append(RegistrationTypes.REGISTRY_PORT.path()))
                && !inputs.isUnknown(registry.append(RegistrationTypes.REGISTRY_PORT.path()))) {
            findings.addFailure(
                    registry.append(RegistrationTypes.REGISTRY_PORT.path()),
                    "must be omitted, " + networkModeReason(),
                    "set containerName and containerPort instead");
        } else if (inputs.isOmitted(registry.append(RegistrationTypes.REGISTRY_CONTAINER_NAME.path()))) {
            findings.addFailure(
                    registry.append(RegistrationTypes.REGISTRY_CONTAINER_NAME.path()),
                    "must be set, " + networkModeReason(),
                    "set the container and the port to register");
        }
    }

    private static boolean includes(PortMapping mapping, int port) {
        if (mapping.containerPort() != null) {
            return mapping.containerPort() == port;
        }
        var range = PORT_RANGE.matcher(Objects.requireNonNullElse(mapping.containerPortRange(), ""));
        return range.matches() && Integer.parseInt(range.group(1)) <= port && port <= Integer.parseInt(range.group(2));
    }

    private static String render(PortMapping mapping) {
        return mapping.containerPort() == null
                ? String.valueOf(mapping.containerPortRange())
                : String.valueOf(mapping.containerPort());
    }
}
