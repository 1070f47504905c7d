package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.resource.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The messages that the user sees during a history. Not thread-safe. */
final class UserLog implements Log {
    private final List<String> warnings = new ArrayList<>();
    private final Consumer<String> onWarning;

    /** @param onWarning receives each warning when the provider sends it */
    UserLog(Consumer<String> onWarning) {
        this.onWarning = onWarning;
    }

    @Override
    public void debug(String message) {}

    @Override
    public void warning(String message) {
        warnings.add(message);
        onWarning.accept(message);
    }

    @Override
    public void status(String message) {}

    /** Returns the warnings in order. */
    List<String> warnings() {
        return warnings;
    }
}
