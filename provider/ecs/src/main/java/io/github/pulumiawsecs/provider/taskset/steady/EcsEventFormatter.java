package io.github.pulumiawsecs.provider.taskset.steady;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** Formats service events and stopped tasks of Amazon ECS for messages. */
final class EcsEventFormatter {
    private EcsEventFormatter() {}

    /** Returns an event without the prefix that names its service. */
    static String describe(ServiceEvent event) {
        return text(event)
                .replaceFirst("^\\(service [^)]*\\) *", "")
                .replaceFirst(" *For more information, see .*", "");
    }

    /** Returns the text of an event; empty if AWS leaves it out. */
    static String text(ServiceEvent event) {
        return orEmpty(event.message());
    }

    /** Returns a scale: {@code 50 percent}. */
    static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " percent";
    }

    /** Returns why a task stopped, in one line. */
    static String describe(Task task) {
        var reason = Optional.ofNullable(task.stoppedReason()).orElseGet(() -> orEmpty(task.stopCodeAsString()));
        var line = new StringBuilder("task " + lastSegment(orEmpty(task.taskArn())) + " stopped: " + reason);
        task.containers().forEach(container -> line.append(describe(container, reason)));
        return line.toString();
    }

    /** Returns stop code and reasons of a stopped task, to match failure patterns. */
    static String searchableText(Task task) {
        var texts = new ArrayList<String>();
        texts.add(orEmpty(task.stopCodeAsString()));
        texts.add(orEmpty(task.stoppedReason()));
        task.containers().forEach(container -> texts.add(orEmpty(container.reason())));
        return String.join(" ", texts);
    }

    /** Returns a text with only the last part of each ARN, for the progress column. */
    static String shorten(String text) {
        return text.replaceAll("arn:[^ )]*:(?:targetgroup|loadbalancer)/([^ )]*)/[0-9a-f]+", "$1")
                .replaceAll("arn:[^ )]*[:/]([^ /)]+)", "$1");
    }

    private static String describe(Container container, String taskReason) {
        boolean exited = container.exitCode() != null;
        boolean hasReason = container.reason() != null && !taskReason.contains(container.reason());
        if (!exited && !hasReason) {
            return "";
        }
        return " (container " + container.name() + (exited ? " exited with " + container.exitCode() : "")
                + (hasReason ? ": " + container.reason() : "") + ")";
    }

    private static String lastSegment(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
