package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.resource.Log;
import java.util.List;

/** A log that keeps what is said, each line after its kind. */
record RecordingLog(List<String> said) implements Log {
    @Override
    public void debug(String message) {
        said.add("debug: " + message);
    }

    @Override
    public void warning(String message) {
        said.add("warning: " + message);
    }

    @Override
    public void status(String message) {
        said.add("status: " + message);
    }
}
