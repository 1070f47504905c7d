package io.github.pulumiawsecs.framework.resource;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The log of the operation that the current thread executes, for code far from the operation's arguments. The binding
 * ends with the operation and does not follow the work to other threads, unless {@link #inherit} passes it on.
 */
public final class CurrentLog {
    private static final ScopedValue<Log> CURRENT = ScopedValue.newInstance();

    private CurrentLog() {}

    /** Runs an operation with its log. */
    public static <T> T where(Log log, Supplier<T> work) {
        return ScopedValue.where(CURRENT, log).call(work::get);
    }

    /** Runs an operation without a result with its log. */
    public static void run(Log log, Runnable work) {
        ScopedValue.where(CURRENT, log).run(work);
    }

    /** Runs work with a variant of the log that is current. */
    static <T> T mapped(UnaryOperator<Log> variant, Supplier<T> work) {
        return CURRENT.isBound() ? where(variant.apply(CURRENT.get()), work) : work.get();
    }

    /** Returns the work for execution by another thread with the log that is current for this thread. */
    public static <T> Supplier<T> inherit(Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        var log = CURRENT.get();
        return () -> where(log, work);
    }

    /** Returns whether debug messages may be shown. */
    public static boolean isDebugEnabled() {
        return CURRENT.isBound() && CURRENT.get().isDebugEnabled();
    }

    /** Logs a debug message. Without a current log, discards it. */
    public static void debug(String message) {
        if (CURRENT.isBound()) {
            CURRENT.get().debug(message);
        }
    }
}
