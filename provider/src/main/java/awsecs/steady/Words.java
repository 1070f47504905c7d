package awsecs.steady;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** AWS's own words, without what the reader knows. */
final class Words {
    private Words() {}

    /** Returns an event without the names of its service and task set. */
    static String of(ServiceEvent event) {
        return event.message()
                .replaceFirst("^\\(service [^)]*\\) *", "")
                .replaceFirst(" *For more information, see .*", "");
    }

    /** Returns a scale: {@code 50 percent}. */
    static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " percent";
    }

    /** Returns what a task died of, in one line. */
    static String of(Task task) {
        var reason = Optional.ofNullable(task.stoppedReason()).orElseGet(() -> said(task.stopCodeAsString()));
        var line = new StringBuilder("task " + shortened(task.taskArn()) + " stopped: " + reason);
        task.containers().forEach(container -> line.append(of(container, reason)));
        return line.toString();
    }

    /** Returns all that AWS says of a stopped task, for a symptom to be found in. */
    static String all(Task task) {
        var words = new ArrayList<String>();
        words.add(said(task.stopCodeAsString()));
        words.add(said(task.stoppedReason()));
        task.containers().forEach(container -> words.add(said(container.reason())));
        return String.join(" ", words);
    }

    /** Returns words for a narrow place: only the last part of an ARN. */
    static String brief(String words) {
        return words.replaceAll("arn:[^ )]*:(?:targetgroup|loadbalancer)/([^ )]*)/[0-9a-f]+", "$1")
                .replaceAll("arn:[^ )]*[:/]([^ /)]+)", "$1");
    }

    private static String of(Container container, String known) {
        boolean exited = container.exitCode() != null;
        boolean says = container.reason() != null && !known.contains(container.reason());
        if (!exited && !says) {
            return "";
        }
        return " (container " + container.name() + (exited ? " exited with " + container.exitCode() : "")
                + (says ? ": " + container.reason() : "") + ")";
    }

    private static String shortened(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
