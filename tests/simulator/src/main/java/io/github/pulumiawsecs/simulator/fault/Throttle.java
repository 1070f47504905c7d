package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Rejects the next requests for an operation with ThrottlingException and HTTP 400, as AWS does. */
public final class Throttle implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Throttles the next {@code times} requests for {@code operation}. */
    public Throttle(String operation, int times) {
        this.operation = operation;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        return call.operation().equals(operation) && remaining.tryUse()
                ? new Response.Failure(AwsError.of("ThrottlingException", "Rate exceeded"))
                : next.handle(call);
    }
}
