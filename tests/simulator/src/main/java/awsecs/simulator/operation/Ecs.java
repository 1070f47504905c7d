package awsecs.simulator.operation;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.AwsError;
import awsecs.simulator.model.Home;
import awsecs.simulator.model.World;
import com.google.gson.JsonObject;

/** Amazon ECS: one operation at a time on the one world there is. */
public final class Ecs implements Answerer {
    private final World world;

    /** An ECS of that world. */
    public Ecs(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        try {
            return new Reply.Done(
                    perform(call.operation(), call.body(), call.caller().home()));
        } catch (AwsError refusal) {
            return new Reply.Refused(refusal);
        }
    }

    /**
     * Performs an operation without a request on the wire.
     *
     * @throws AwsError when it is refused
     */
    public JsonObject perform(String operation, JsonObject body, Home home) {
        Operation<?> named = Operations.named(operation);
        synchronized (world) {
            return named.perform(world.at(home), body);
        }
    }
}
