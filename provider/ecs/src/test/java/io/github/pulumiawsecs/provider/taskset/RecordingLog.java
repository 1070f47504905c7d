package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.resource.Log;
import java.util.List;

/** A log that keeps what is logged, each line after its kind. */
record RecordingLog(List<String> logged) implements Log {
    @Override
    public void debug(String message) {
        logged.add("debug: " + message);
    }

    @Override
    public void warning(String message) {
        logged.add("warning: " + message);
    }

    @Override
    public void status(String message) {
        logged.add("status: " + message);
    }
}
