package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Rejects the next requests for an operation with a given error. */
public final class TransientError implements ApiFault {
    private final String operation;
    private final AwsError error;
    private final RemainingUses remaining;

    /** Rejects the next {@code times} requests for {@code operation} with {@code error}. */
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
