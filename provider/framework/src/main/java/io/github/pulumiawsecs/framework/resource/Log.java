package io.github.pulumiawsecs.framework.resource;

/** The log of one resource, which the engine shows to the user. Logging is best effort: no method fails. Thread-safe. */
public interface Log {

    /** Returns whether the engine may show debug messages. Check it before building an expensive message. */
    default boolean isDebugEnabled() {
        return true;
    }

    /** Logs a detail for users who run Pulumi with {@code --debug}. Returns before the engine has the message. */
    void debug(String message);

    /** Warns of legal input that is probably a mistake. The user sees equal warnings once. */
    void warning(String message);

    /** Shows the progress beside the resource; it replaces the previous status. */
    void status(String message);
}
