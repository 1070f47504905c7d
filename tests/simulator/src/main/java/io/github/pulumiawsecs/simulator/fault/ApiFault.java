package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;

/**
 * Something that goes wrong between a client and an operation. A fault sees every request; it may pass it on, answer
 * in its place, or pass it on and spoil the answer. Several requests may be under way at the same time.
 */
@FunctionalInterface
public interface ApiFault {
    /** The answer to the request; {@code next} knows what would have been answered without this fault. */
    Response intercept(Call call, CallHandler next);
}
