package io.github.pulumiawsecs.provider.taskset.preflight;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What goes with what the tasks run on (Amazon ECS API Reference, "TaskDefinition" and "CreateTaskSet"). */
final class CapacityRules {
    private static final String FARGATE = "FARGATE";

    private final ResolvedCapacity capacity;
    private final TaskSetInputs wanted;

    CapacityRules(ResolvedCapacity capacity, TaskSetInputs wanted) {
        this.capacity = capacity;
        this.wanted = wanted;
    }

    /** @param onDefinition takes what is wrong with the task definition */
    void check(Optional<TaskDefinition> definition, FindingsCollector report, FindingsCollector onDefinition) {
        definition.ifPresent(found -> compatible(found, onDefinition));
        if (capacity.launchType().equals(FARGATE)) {
            return;
        }
        if (!wanted.isOmitted(TaskSetInputs.PLATFORM_VERSION)) {
            report.addFailure(
                    TaskSetInputs.PLATFORM_VERSION,
                    "must be left out: the tasks run on " + capacity.launchType() + capacity.reason()
                            + ", and only Fargate has platform versions",
                    "leave it out, or give the launchType FARGATE");
        }
        var assignPublicIp = TaskSetInputs.NETWORK.field("awsvpcConfiguration").field("assignPublicIp");
        if (capacity.launchType().equals("EC2")
                && wanted.text(assignPublicIp).filter("ENABLED"::equals).isPresent()) {
            report.addFailure(
                    assignPublicIp,
                    "must be DISABLED: the tasks run on EC2" + capacity.reason()
                            + ", and only Fargate gives tasks public addresses",
                    "leave it out, or give the launchType FARGATE");
        }
    }

    private void compatible(TaskDefinition definition, FindingsCollector report) {
        var made = definition.requiresCompatibilitiesAsStrings();
        var fits = definition.compatibilitiesAsStrings();
        boolean forOthers = !made.isEmpty() && !made.contains(capacity.launchType());
        // What AWS found it fit for when it was registered; newer launch types need not be told there.
        boolean unfit = capacity.launchType().equals(FARGATE) && !fits.isEmpty() && !fits.contains(FARGATE);
        if (forOthers || unfit) {
            report.addFailure(
                    capacity.path(),
                    "must suit " + wanted.displayName(definition) + ", which is for "
                            + String.join(", ", made.isEmpty() ? fits : made) + " and not for "
                            + capacity.launchType() + capacity.reason(),
                    "run it on what it is for, or register a revision with requiresCompatibilities "
                            + capacity.launchType());
        }
    }
}
