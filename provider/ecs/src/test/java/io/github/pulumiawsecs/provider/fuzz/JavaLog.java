package io.github.pulumiawsecs.provider.fuzz;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log of the libraries, which a plugin process writes to stderr. Thread-safe. */
final class JavaLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    JavaLog() {
        setLevel(Level.WARNING);
        ROOT.addHandler(this);
    }

    /** Returns the warnings and errors since the start. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            warnings.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
