package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Checks the inputs that depend on the launch type (Amazon ECS API Reference, "TaskDefinition" and "CreateTaskSet"). One
 * instance checks one task set, on one thread.
 */
final class LaunchTypeRules {
    private static final String FARGATE = "FARGATE";

    private final ResolvedCapacity capacity;
    private final TaskSetInputs inputs;

    LaunchTypeRules(ResolvedCapacity capacity, TaskSetInputs inputs) {
        this.capacity = capacity;
        this.inputs = inputs;
    }

    /** @param definitionFindings collects findings about the task definition */
    void check(Optional<TaskDefinition> definition, FindingsCollector findings, FindingsCollector definitionFindings) {
        definition.ifPresent(found -> checkCompatibility(found, definitionFindings));
        if (capacity.launchType().equals(FARGATE)) {
            return;
        }
        if (!inputs.isOmitted(TaskSetInputs.PLATFORM_VERSION)) {
            findings.addFailure(
                    TaskSetInputs.PLATFORM_VERSION,
                    "must be omitted: the tasks run on " + capacity.launchType() + capacity.reason()
                            + ", and only Fargate has platform versions",
                    "omit it, or set launchType: FARGATE");
        }
        if (capacity.launchType().equals("EC2")
                && inputs.text(TaskSetSchema.ASSIGN_PUBLIC_IP)
                        .filter("ENABLED"::equals)
                        .isPresent()) {
            findings.addFailure(
                    TaskSetSchema.ASSIGN_PUBLIC_IP,
                    "must be DISABLED: the tasks run on EC2" + capacity.reason()
                            + ", and only Fargate assigns public IP addresses to tasks",
                    "omit it, or set launchType: FARGATE");
        }
    }

    private void checkCompatibility(TaskDefinition definition, FindingsCollector findings) {
        var required = definition.requiresCompatibilitiesAsStrings();
        var compatibilities = definition.compatibilitiesAsStrings();
        boolean excludesLaunchType = !required.isEmpty() && !required.contains(capacity.launchType());
        // AWS determines the compatibilities at registration; they may lack newer launch types.
        boolean lacksFargate = capacity.launchType().equals(FARGATE)
                && !compatibilities.isEmpty()
                && !compatibilities.contains(FARGATE);
        if (excludesLaunchType || lacksFargate) {
            findings.addFailure(
                    capacity.path(),
                    "must match " + inputs.displayName(definition) + ", which is compatible with "
                            + String.join(", ", required.isEmpty() ? compatibilities : required) + " but not with "
                            + capacity.launchType() + capacity.reason(),
                    "use a compatible launch type, or register a revision with requiresCompatibilities "
                            + capacity.launchType());
        }
    }
}
