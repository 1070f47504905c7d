package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.SimulatedAws;

/** Handles ECS calls, one at a time. Thread-safe. */
public final class Ecs implements CallHandler {
    private final SimulatedAws aws;

    /** Creates a handler for the resources of {@code aws}. */
    public Ecs(SimulatedAws aws) {
        this.aws = aws;
    }

    @Override
    public Response handle(Call call) {
        try {
            return new Response.Success(
                    perform(call.operation(), call.body(), call.caller().scope()));
        } catch (AwsError error) {
            return new Response.Failure(error);
        }
    }

    /**
     * Performs an operation directly, without a {@link Call}.
     *
     * @throws AwsError if the request is rejected
     */
    public JsonObject perform(String operation, JsonObject body, AccountAndRegion scope) {
        Operation<?> implementation = Operations.get(operation);
        synchronized (aws) {
            return implementation.perform(aws.region(scope), body);
        }
    }
}
