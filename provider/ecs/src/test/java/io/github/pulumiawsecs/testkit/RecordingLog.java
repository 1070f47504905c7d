package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.resource.Log;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Records log messages. Thread-safe. */
public final class RecordingLog implements Log {
    private static final String DEBUG = "debug: ";
    private static final String WARNING = "warning: ";
    private static final String STATUS = "status: ";

    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void debug(String message) {
        messages.add(DEBUG + message);
    }

    @Override
    public void warning(String message) {
        messages.add(WARNING + message);
    }

    @Override
    public void status(String message) {
        messages.add(STATUS + message);
    }

    /** Returns all messages in order, each with its level: {@code debug: }, {@code warning: } or {@code status: }. */
    public List<String> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** Returns the warnings in order. */
    public List<String> warnings() {
        return withLevel(WARNING);
    }

    /** Returns the debug messages in order. */
    public List<String> debugMessages() {
        return withLevel(DEBUG);
    }

    /** Returns the status messages in order. */
    public List<String> statuses() {
        return withLevel(STATUS);
    }

    private List<String> withLevel(String level) {
        return messages().stream()
                .filter(message -> message.startsWith(level))
                .map(message -> message.substring(level.length()))
                .toList();
    }

    /** Returns the status messages without the elapsed time and without consecutive repetitions. */
    public List<String> progress() {
        var progress = new ArrayList<String>();
        for (var status : statuses()) {
            var text = status.replaceFirst(" · \\d+m? ?\\d*s$", "");
            if (progress.isEmpty() || !progress.getLast().equals(text)) {
                progress.add(text);
            }
        }
        return progress;
    }

    /** Removes all messages. */
    public void clear() {
        messages.clear();
    }
}
