package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyTypeException;
import io.github.pulumiawsecs.framework.schema.SecretProperties;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Keeps the secret arguments of an operation out of all its texts: log messages and exceptions. Every operation runs
 * inside {@link #run}, so that no code below has to know which name is secret. Immutable.
 */
public final class SecretRedaction {
    /** No secrets. */
    public static final SecretRedaction NONE = new SecretRedaction(Set.of());

    private final Set<String> secrets;
    private final TextRedactor redactor;

    private SecretRedaction(Set<String> secrets) {
        this.secrets = Set.copyOf(secrets);
        redactor = new TextRedactor(this.secrets);
    }

    /**
     * Returns the redaction for a provider's configuration. The engine may send secret properties without wrappers, and
     * objects as JSON text.
     */
    public static SecretRedaction ofConfig(ObjectType<?, ?> type, ObjectValue config) {
        return NONE.with(type, SecretProperties.wrap(type, ConfigDecoder.decode(type, config)));
    }

    /** Returns the same redaction with the secrets in {@code values}, which have the properties of {@code type}. */
    public SecretRedaction with(ObjectType<?, ?> type, ObjectValue values) {
        // Most programs have no secret: this is called for each operation.
        if (!values.hasSecret()) {
            return this;
        }
        var all = new HashSet<>(secrets);
        new SecretCollector(all).collect(type, values);
        return all.size() == secrets.size() ? this : new SecretRedaction(all);
    }

    /** Returns {@code message} with {@code [secret]} in place of each secret. */
    public String redact(String message) {
        return redactor.redact(message);
    }

    /** Returns a log that redacts its messages. */
    public Log redact(Log log) {
        return secrets.isEmpty() ? log : new RedactingLog(log, this::redact);
    }

    /** Runs an operation, redacting {@link CurrentLog} and the exception that the operation throws. */
    public <T> T run(Supplier<T> operation) {
        if (secrets.isEmpty()) {
            return operation.get();
        }
        try {
            return CurrentLog.mapped(this::redact, operation);
        } catch (RuntimeException failure) {
            throw redact(failure);
        }
    }

    /** Causes may show secrets too, so that a redacted exception has none. */
    private RuntimeException redact(RuntimeException failure) {
        return switch (failure) {
            case ApiCallException call -> call.redacted(this::redact);
            case OperationRejectedException rejected ->
                new OperationRejectedException(redact(String.valueOf(rejected.getMessage())));
            case PropertyTypeException mistyped ->
                new OperationRejectedException(redact(String.valueOf(mistyped.getMessage())));
            case ResourceInitFailedException init ->
                new ResourceInitFailedException(init.state(), redactAll(init.reasons()));
            case CancellationException cancelled ->
                new CancellationException(redact(String.valueOf(cancelled.getMessage())));
            default -> redactUnexpected(failure);
        };
    }

    private RuntimeException redactUnexpected(RuntimeException failure) {
        var shown = redact(failure.toString());
        if (shown.equals(failure.toString())) {
            return failure;
        }
        var redacted = new IllegalStateException(shown);
        redacted.setStackTrace(failure.getStackTrace());
        return redacted;
    }

    private List<String> redactAll(List<String> messages) {
        return messages.stream().map(this::redact).toList();
    }
}
