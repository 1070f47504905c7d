package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.SimulatedAws;

/** Amazon ECS: one operation at a time on the one world there is. */
public final class Ecs implements CallHandler {
    private final SimulatedAws aws;

    /** An ECS of that world. */
    public Ecs(SimulatedAws world) {
        this.aws = world;
    }

    @Override
    public Response handle(Call call) {
        try {
            return new Response.Success(
                    perform(call.operation(), call.body(), call.caller().scope()));
        } catch (AwsError refusal) {
            return new Response.Failure(refusal);
        }
    }

    /**
     * Performs an operation without a request on the wire.
     *
     * @throws AwsError when it is refused
     */
    public JsonObject perform(String operation, JsonObject body, AccountAndRegion home) {
        Operation<?> named = Operations.get(operation);
        synchronized (aws) {
            return named.perform(aws.region(home), body);
        }
    }
}
