package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Answerer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;

/** Does what is asked and closes the connection before the answer: the client cannot know whether it was done. */
public final class CommitThenDrop implements ApiFault {
    private final String operation;
    private final Times times;

    /** Drops the answers to that operation so many times. */
    public CommitThenDrop(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Response intercept(Call call, Answerer next) {
        Response reply = next.answer(call);
        return call.operation().equals(operation) && times.strike() ? new Response.Dropped() : reply;
    }
}
