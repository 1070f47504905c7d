package awsecs.preflight;

import awsecs.value.Shown;
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
 * @param occupants the task sets that the service has, those that drain included
 * @param ahead how many this deployment makes before this one
 * @param leaving the ARNs of those that this deployment replaces
 */
record Room(List<TaskSet> occupants, int ahead, Set<String> leaving) {
    private static final int LIMIT = 5;

    /** Reports when there is none, at a preview: what is replaced may be deleted before, which nobody can tell yet. */
    void checkPreview(Instant now, Report report) {
        var replaced = occupants.stream()
                .filter(set -> leaving.contains(set.taskSetArn()) && !isDraining(set))
                .toList();
        if (!replaced.isEmpty() && missing() > 0 && missing() <= replaced.size()) {
            report.warn(
                    "service: has all of its " + LIMIT + " deployments. " + ids(replaced) + " is to be replaced: there"
                            + " is room for the new one only when the old one is deleted before, with the resource option"
                            + " deleteBeforeReplace; AWS may count what still drains");
        } else {
            checkCreation(now, report);
        }
    }

    /** Reports when there is none. It is not certain that those that drain count, so they alone are no reason. */
    void checkCreation(Instant now, Report report) {
        if (missing() > 0) {
            report.fail(
                    Wanted.SERVICE,
                    "must have room for one more deployment, of which it can hold " + LIMIT,
                    ", which has " + occupants.size()
                            + (ahead == 0 ? "" : ", and gets " + ahead + " more before this one"),
                    "delete one that nobody needs any more:" + lines(now));
        } else if (occupants.size() + ahead + 1 > LIMIT) {
            report.warn("service: has room for one more deployment only if AWS does not count what is DRAINING: "
                    + ids(occupants.stream().filter(Room::isDraining).toList())
                    + ". Should AWS refuse, run pulumi up again when that is gone");
        }
    }

    /** How many places there are too few, without those that drain. */
    private long missing() {
        return occupants.stream().filter(set -> !isDraining(set)).count() + ahead + 1 - LIMIT;
    }

    private static boolean isDraining(TaskSet set) {
        return "DRAINING".equals(set.status());
    }

    private static String ids(List<TaskSet> sets) {
        return sets.stream().map(TaskSet::id).collect(Collectors.joining(", "));
    }

    private String lines(Instant now) {
        return occupants.stream()
                .map(set -> "\n    " + set.id() + ": " + set.status()
                        + (set.scale() == null
                                ? ""
                                : ", scale " + Shown.of(set.scale().value()) + " %")
                        + (set.createdAt() == null ? "" : ", " + age(set.createdAt(), now)))
                .collect(Collectors.joining());
    }

    private static String age(Instant created, Instant now) {
        var age = Duration.between(created, now);
        if (age.toDays() > 0) {
            return counted(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return counted(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? counted(age.toMinutes(), "minute") : "new";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " old";
    }
}
