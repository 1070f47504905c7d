package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Answerer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation, whatever they ask for. */
public final class RefuseAtFirst implements ApiFault {
    private final String operation;
    private final AwsError error;
    private final Times times;

    /** Refuses that operation so many times. */
    public RefuseAtFirst(String operation, AwsError error, int times) {
        this.operation = operation;
        this.error = error;
        this.times = new Times(times);
    }

    @Override
    public Response intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike() ? new Response.Refused(error) : next.answer(call);
    }
}
