package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;

/** Performs the operation and closes the connection before the response: the client does not learn the outcome. */
public final class CommitThenDrop implements ApiFault {
    private final String operation;
    private final RemainingUses remaining;

    /** Drops the next {@code times} responses to {@code operation}. */
    public CommitThenDrop(String operation, int times) {
        this.operation = operation;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        Response response = next.handle(call);
        return call.operation().equals(operation) && remaining.tryUse() ? new Response.ConnectionDropped() : response;
    }
}
