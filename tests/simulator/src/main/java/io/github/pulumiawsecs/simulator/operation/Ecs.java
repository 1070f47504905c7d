package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Answerer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.SimulatedAws;

/** Amazon ECS: one operation at a time on the one world there is. */
public final class Ecs implements Answerer {
    private final SimulatedAws world;

    /** An ECS of that world. */
    public Ecs(SimulatedAws world) {
        this.world = world;
    }

    @Override
    public Response answer(Call call) {
        try {
            return new Response.Done(
                    perform(call.operation(), call.body(), call.caller().home()));
        } catch (AwsError refusal) {
            return new Response.Refused(refusal);
        }
    }

    /**
     * Performs an operation without a request on the wire.
     *
     * @throws AwsError when it is refused
     */
    public JsonObject perform(String operation, JsonObject body, AccountAndRegion home) {
        Operation<?> named = Operations.named(operation);
        synchronized (world) {
            return named.perform(world.at(home), body);
        }
    }
}
