package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Answerer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Does not know the service yet for the next few requests: a service that was just created is not seen everywhere. */
public final class NotFoundAtFirst implements ApiFault {
    private final String operation;
    private final Times times;

    /** Answers that operation so many times with ServiceNotFoundException. */
    public NotFoundAtFirst(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Response intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike()
                ? new Response.Refused(AwsError.serviceNotFound())
                : next.answer(call);
    }
}
