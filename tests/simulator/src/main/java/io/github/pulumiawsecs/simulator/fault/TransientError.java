package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation, whatever they ask for. */
public final class TransientError implements ApiFault {
    private final String operation;
    private final AwsError error;
    private final RemainingUses remaining;

    /** Refuses that operation so many times. */
    public TransientError(String operation, AwsError error, int times) {
        this.operation = operation;
        this.error = error;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        return call.operation().equals(operation) && remaining.tryUse()
                ? new Response.Failure(error)
                : next.handle(call);
    }
}
