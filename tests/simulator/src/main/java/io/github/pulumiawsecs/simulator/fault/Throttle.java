package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation with ThrottlingException, as AWS does with HTTP 400. */
public final class Throttle implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Throttles that operation so many times. */
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
