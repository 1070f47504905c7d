package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;

/** Does what is asked and closes the connection before the answer: the client cannot know whether it was done. */
public final class CommitThenDrop implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Drops the answers to that operation so many times. */
    public CommitThenDrop(String operation, int times) {
        this.operation = operation;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        Response reply = next.handle(call);
        return call.operation().equals(operation) && remaining.tryUse() ? new Response.ConnectionDropped() : reply;
    }
}
