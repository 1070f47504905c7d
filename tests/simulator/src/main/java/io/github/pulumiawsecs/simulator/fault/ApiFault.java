package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;

/**
 * A fault between a client and an operation. A fault receives every request and forwards it, responds itself, or replaces
 * the response. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ApiFault {
    /** Returns the response to {@code call}; {@code next} handles the call without this fault. */
    Response intercept(Call call, CallHandler next);
}
