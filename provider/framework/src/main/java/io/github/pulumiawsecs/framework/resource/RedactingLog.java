package io.github.pulumiawsecs.framework.resource;

import java.util.function.UnaryOperator;

/**
 * A log without secrets. Thread-safe.
 *
 * @param log receives the redacted messages
 * @param redaction redacts a message
 */
record RedactingLog(Log log, UnaryOperator<String> redaction) implements Log {
    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(String message) {
        if (isDebugEnabled()) {
            log.debug(redaction.apply(message));
        }
    }

    @Override
    public void warning(String message) {
        log.warning(redaction.apply(message));
    }

    @Override
    public void status(String message) {
        log.status(redaction.apply(message));
    }
}
