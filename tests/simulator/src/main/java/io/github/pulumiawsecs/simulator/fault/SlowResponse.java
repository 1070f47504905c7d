package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.time.Duration;

/** Performs the operation and delays the response in real time, as an overloaded service or network does. */
public final class SlowResponse implements ApiFault {
    private final String operation;
    private final Duration delay;
    private final RemainingUses remaining;

    /** Delays the next {@code times} responses to {@code operation}. */
    public SlowResponse(String operation, Duration delay, int times) {
        this.operation = operation;
        this.delay = delay;
        this.remaining = new RemainingUses(times);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        Response response = next.handle(call);
        if (call.operation().equals(operation) && remaining.tryUse()) {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Response.ConnectionDropped();
            }
        }
        return response;
    }
}
