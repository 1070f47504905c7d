package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Checks the quota of deployments per service (Amazon ECS Developer Guide, "Amazon ECS service quotas").
 *
 * @param existing the task sets of the service, including DRAINING ones
 * @param pendingCreates how many task sets this deployment creates before this one
 * @param replaced the ARNs of the task sets that this deployment replaces
 */
record DeploymentQuota(List<TaskSet> existing, int pendingCreates, Set<String> replaced) {
    private static final int LIMIT = 5;

    /** Checks at a preview. A replaced task set may be deleted before the create, which a preview does not know. */
    void checkPreview(Instant now, FindingsCollector findings) {
        var activeReplaced = existing.stream()
                .filter(set -> replaced.contains(set.taskSetArn()) && !isDraining(set))
                .toList();
        if (!activeReplaced.isEmpty() && excess() > 0 && excess() <= activeReplaced.size()) {
            findings.addWarning(
                    TaskSetInputs.SERVICE,
                    "has reached the quota of " + LIMIT + " deployments, and " + ids(activeReplaced)
                            + " is to be replaced",
                    "set the resource option deleteBeforeReplace, so that the old task set is deleted before the create."
                            + " AWS may still count DRAINING task sets");
        } else {
            checkCreate(now, findings);
        }
    }

    /** Checks at a create. AWS does not document whether DRAINING task sets count, so they alone are not a failure. */
    void checkCreate(Instant now, FindingsCollector findings) {
        if (excess() > 0) {
            findings.addFailure(
                    TaskSetInputs.SERVICE,
                    "must have fewer than " + LIMIT + " deployments",
                    ", which has " + existing.size()
                            + (pendingCreates == 0 ? "" : ", and gets " + pendingCreates + " more before this one"),
                    existing.isEmpty()
                            ? "remove a task set of this service from the program"
                            : "delete a task set that is not needed:" + renderTaskSets(now));
        } else if (existing.size() + pendingCreates + 1 > LIMIT) {
            findings.addWarning(
                    TaskSetInputs.SERVICE,
                    "stays within the quota only if AWS does not count task sets that are DRAINING: "
                            + ids(existing.stream()
                                    .filter(DeploymentQuota::isDraining)
                                    .toList()),
                    "if AWS rejects the create, it waits up to 10 minutes until they are gone");
        }
    }

    /** Returns by how many deployments the quota would be exceeded, without DRAINING ones. */
    private long excess() {
        return existing.stream().filter(set -> !isDraining(set)).count() + pendingCreates + 1 - LIMIT;
    }

    private static boolean isDraining(TaskSet set) {
        return TaskSetStatus.isDraining(set);
    }

    private static String ids(List<TaskSet> sets) {
        return sets.stream().map(TaskSet::id).collect(Collectors.joining(", "));
    }

    private String renderTaskSets(Instant now) {
        return existing.stream()
                .map(set -> "\n    " + set.id() + ": " + set.status()
                        + TaskSetStatus.scale(set)
                                .map(scale -> ", scale " + ValueFormatter.format(scale) + " %")
                                .orElse("")
                        + (set.createdAt() == null ? "" : ", " + renderAge(set.createdAt(), now)))
                .collect(Collectors.joining());
    }

    private static String renderAge(Instant created, Instant now) {
        var age = Duration.between(created, now);
        if (age.toDays() > 0) {
            return plural(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return plural(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? plural(age.toMinutes(), "minute") : "new";
    }

    private static String plural(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " old";
    }
}
