package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Answerer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation with ThrottlingException, as AWS does with HTTP 400. */
public final class Throttle implements ApiFault {
    private final String operation;
    private final Times times;

    /** Throttles that operation so many times. */
    public Throttle(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Response intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike()
                ? new Response.Refused(AwsError.of("ThrottlingException", "Rate exceeded"))
                : next.answer(call);
    }
}
