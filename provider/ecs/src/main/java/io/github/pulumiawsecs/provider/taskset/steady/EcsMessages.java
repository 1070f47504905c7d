package io.github.pulumiawsecs.provider.taskset.steady;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** AWS's own words, without what the reader knows. */
final class EcsMessages {
    private EcsMessages() {}

    /** Returns an event without the names of its service and task set. */
    static String describe(ServiceEvent event) {
        return event.message()
                .replaceFirst("^\\(service [^)]*\\) *", "")
                .replaceFirst(" *For more information, see .*", "");
    }

    /** Returns a scale: {@code 50 percent}. */
    static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " percent";
    }

    /** Returns what a task died of, in one line. */
    static String describe(Task task) {
        var reason = Optional.ofNullable(task.stoppedReason()).orElseGet(() -> orEmpty(task.stopCodeAsString()));
        var line = new StringBuilder("task " + lastSegment(task.taskArn()) + " stopped: " + reason);
        task.containers().forEach(container -> line.append(describe(container, reason)));
        return line.toString();
    }

    /** Returns all that AWS says of a stopped task, for a symptom to be found in. */
    static String searchableText(Task task) {
        var words = new ArrayList<String>();
        words.add(orEmpty(task.stopCodeAsString()));
        words.add(orEmpty(task.stoppedReason()));
        task.containers().forEach(container -> words.add(orEmpty(container.reason())));
        return String.join(" ", words);
    }

    /** Returns words for a narrow place: only the last part of an ARN. */
    static String shorten(String words) {
        return words.replaceAll("arn:[^ )]*:(?:targetgroup|loadbalancer)/([^ )]*)/[0-9a-f]+", "$1")
                .replaceAll("arn:[^ )]*[:/]([^ /)]+)", "$1");
    }

    private static String describe(Container container, String known) {
        boolean exited = container.exitCode() != null;
        boolean says = container.reason() != null && !known.contains(container.reason());
        if (!exited && !says) {
            return "";
        }
        return " (container " + container.name() + (exited ? " exited with " + container.exitCode() : "")
                + (says ? ": " + container.reason() : "") + ")";
    }

    private static String lastSegment(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
