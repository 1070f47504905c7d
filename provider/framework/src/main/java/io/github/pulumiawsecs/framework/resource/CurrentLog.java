package io.github.pulumiawsecs.framework.resource;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The log of the operation that the current thread executes, for code far from the operation's arguments. The binding
 * ends with the operation and does not follow the work to other threads, unless {@link #inherit} passes it on.
 */
public final class CurrentLog {
    private static final ScopedValue<Binding> CURRENT = ScopedValue.newInstance();

    /**
     * @param log the log of the operation
     * @param hasSecrets whether names in messages may be secret
     */
    private record Binding(Log log, BooleanSupplier hasSecrets) {}

    private CurrentLog() {}

    /**
     * Runs an operation with its log.
     *
     * @param hasSecrets returns whether an argument of the operation is secret; called only for messages
     */
    public static <T> T where(Log log, BooleanSupplier hasSecrets, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Binding(log, hasSecrets)).call(work::get);
    }

    /**
     * Runs an operation with its log.
     *
     * @param hasSecrets whether an argument of the operation is secret
     */
    public static <T> T where(Log log, boolean hasSecrets, Supplier<T> work) {
        return where(log, () -> hasSecrets, work);
    }

    /**
     * Runs an operation without a result with its log.
     *
     * @param hasSecrets returns whether an argument of the operation is secret; called only for messages
     */
    public static void run(Log log, BooleanSupplier hasSecrets, Runnable work) {
        ScopedValue.where(CURRENT, new Binding(log, hasSecrets)).run(work);
    }

    /** Runs work whose arguments are secret, with the log that is current. */
    public static <T> T whereSecret(Supplier<T> work) {
        return CURRENT.isBound() ? where(CURRENT.get().log(), true, work) : work.get();
    }

    /** Returns the work for execution by another thread with the log that is current for this thread. */
    public static <T> Supplier<T> inherit(Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        var binding = CURRENT.get();
        return () -> where(binding.log(), binding.hasSecrets(), work);
    }

    /** Returns whether debug messages may be shown. */
    public static boolean isDebugEnabled() {
        return CURRENT.isBound() && CURRENT.get().log().isDebugEnabled();
    }

    /** Returns whether messages must not contain the arguments of the operation. */
    public static boolean hasSecrets() {
        return CURRENT.isBound() && CURRENT.get().hasSecrets().getAsBoolean();
    }

    /** Logs a debug message. Without a current log, discards it. */
    public static void debug(String message) {
        if (CURRENT.isBound()) {
            CURRENT.get().log().debug(message);
        }
    }
}
