package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Reports an existing service as not found for some requests, like ECS's eventual consistency after a create. */
public final class TransientServiceNotFound implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Rejects the next {@code times} requests for {@code operation} with ServiceNotFoundException. */
    public TransientServiceNotFound(String operation, int times) {
        this.operation = operation;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        return call.operation().equals(operation) && remaining.tryUse()
                ? new Response.Failure(AwsError.serviceNotFound())
                : next.handle(call);
    }
}
