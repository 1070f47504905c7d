package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Does not know the service yet for the next few requests: a service that was just created is not seen everywhere. */
public final class TransientServiceNotFound implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Answers that operation so many times with ServiceNotFoundException. */
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
