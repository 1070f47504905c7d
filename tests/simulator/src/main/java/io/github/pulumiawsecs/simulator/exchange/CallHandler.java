package io.github.pulumiawsecs.simulator.exchange;

/** Handles a request. Implementations are thread-safe. */
@FunctionalInterface
public interface CallHandler {
    /** Returns the response; a rejected request is a {@link Response.Failure}. */
    Response handle(Call call);
}
