package io.github.pulumiawsecs.provider.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that users, logs and files get to see: messages, exceptions with their causes, and values outside secrets. */
final class VisibleTexts {
    private final List<String> messages = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** Runs an operation that may fail, and adds its exception. */
    void run(Runnable operation) {
        try {
            operation.run();
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                messages.add(cause.toString());
            }
        }
    }

    /** Adds a message. */
    void message(String text) {
        messages.add(text);
    }

    /** Adds the messages of a log. */
    void add(RecordingLog log) {
        messages.addAll(log.messages());
    }

    /** Adds a value outside secrets. */
    void add(PropertyValue value) {
        values.add(render(value));
    }

    /** Adds the contents of all files in a folder. */
    void addFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                values.add(Files.readString(file));
            }
        }
    }

    /** Returns log messages and exceptions. */
    List<String> messages() {
        return messages;
    }

    /** Checks that no text contains a canary. */
    void assertNone(Set<String> canaries) {
        assertThat(Stream.concat(messages.stream(), values.stream()))
                .isNotEmpty()
                .noneMatch(text -> canaries.stream().anyMatch(text::contains));
    }

    private static String render(PropertyValue value) {
        return switch (value) {
            case PropertyValue.SecretValue _ -> "[secret]";
            case PropertyValue.OutputValue output ->
                output.secret()
                        ? "[secret]"
                        : output.value().map(VisibleTexts::render).orElse("[unknown]");
            case PropertyValue.ObjectValue(Map<String, PropertyValue> fields) -> {
                var text = new StringBuilder("{");
                fields.forEach((name, field) ->
                        text.append(name).append(": ").append(render(field)).append("\n"));
                yield text + "}";
            }
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                items.stream().map(VisibleTexts::render).toList().toString();
            default -> value.toString();
        };
    }
}
