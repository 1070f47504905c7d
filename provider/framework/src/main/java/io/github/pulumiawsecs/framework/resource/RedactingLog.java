package io.github.pulumiawsecs.framework.resource;

/**
 * A log without secrets. Thread-safe.
 *
 * @param log receives the redacted messages
 */
record RedactingLog(Log log, SecretRedaction redaction) implements Log {
    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(String message) {
        if (isDebugEnabled()) {
            log.debug(redaction.redact(message));
        }
    }

    @Override
    public void warning(String message) {
        log.warning(redaction.redact(message));
    }

    @Override
    public void status(String message) {
        log.status(redaction.redact(message));
    }
}
