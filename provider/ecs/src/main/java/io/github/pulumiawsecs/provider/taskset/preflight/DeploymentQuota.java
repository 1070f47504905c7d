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
 * Whether there is room for one more task set in a service (Amazon ECS Developer Guide, "Amazon ECS service quotas":
 * deployments per service).
 *
 * @param existing the task sets that the service has, those that drain included
 * @param pendingCreates how many this deployment makes before this one
 * @param replaced the ARNs of those that this deployment replaces
 */
record DeploymentQuota(List<TaskSet> existing, int pendingCreates, Set<String> replaced) {
    private static final int LIMIT = 5;

    /** Reports when there is none, at a preview: what is replaced may be deleted before, which nobody can tell yet. */
    void checkPreview(Instant now, FindingsCollector report) {
        var leaving = existing.stream()
                .filter(set -> replaced.contains(set.taskSetArn()) && !isDraining(set))
                .toList();
        if (!leaving.isEmpty() && shortfall() > 0 && shortfall() <= leaving.size()) {
            report.addWarning(
                    "service: has all of its " + LIMIT + " deployments. " + ids(leaving) + " is to be replaced: there"
                            + " is room for the new one only when the old one is deleted before, with the resource option"
                            + " deleteBeforeReplace; AWS may count what still drains");
        } else {
            checkCreation(now, report);
        }
    }

    /** Reports when there is none. It is not certain that those that drain count, so they alone are no reason. */
    void checkCreation(Instant now, FindingsCollector report) {
        if (shortfall() > 0) {
            report.addFailure(
                    TaskSetInputs.SERVICE,
                    "must have room for one more deployment, of which it can hold " + LIMIT,
                    ", which has " + existing.size()
                            + (pendingCreates == 0 ? "" : ", and gets " + pendingCreates + " more before this one"),
                    "delete one that nobody needs any more:" + renderTaskSets(now));
        } else if (existing.size() + pendingCreates + 1 > LIMIT) {
            report.addWarning("service: has room for one more deployment only if AWS does not count what is DRAINING: "
                    + ids(existing.stream().filter(DeploymentQuota::isDraining).toList())
                    + ". Should AWS refuse, run pulumi up again when that is gone");
        }
    }

    /** How many places there are too few, without those that drain. */
    private long shortfall() {
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
                        + (set.scale() == null
                                ? ""
                                : ", scale " + ValueFormatter.format(set.scale().value()) + " %")
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
