package io.github.pulumiawsecs.framework.resource;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The operation that the current thread executes, for code far from the operation's arguments: calls of the cloud's API end
 * with its time limit and its cancellation. The binding ends with the operation and does not follow the work to other
 * threads.
 */
public final class CurrentOperation {
    private static final ScopedValue<OperationContext> CURRENT = ScopedValue.newInstance();

    private CurrentOperation() {}

    /** Runs an operation. */
    public static <T> T where(OperationContext context, Supplier<T> work) {
        return ScopedValue.where(CURRENT, context).call(work::get);
    }

    /** Returns the operation; empty on a thread that works for several operations, or for none. */
    public static Optional<OperationContext> get() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
