package io.github.pulumiawsecs.simulator;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.operation.Operations;
import java.time.Instant;

/**
 * A request that reached the simulator, whatever came of it.
 *
 * @param service which AWS service it was for
 * @param operation the operation's name, e.g. {@code CreateTaskSet}
 * @param body the members of the request
 * @param receivedAt when it came, by the simulator's clock
 * @param region the region that it was signed for
 * @param userAgent what the client calls itself
 */
public record RecordedCall(
        Call.Service service, String operation, JsonObject body, Instant receivedAt, String region, String userAgent) {

    static RecordedCall of(Call call, Instant at) {
        return new RecordedCall(
                call.service(),
                call.operation(),
                call.body().deepCopy(),
                at,
                call.caller().scope().region(),
                call.caller().userAgent());
    }

    /** Whether it is for an operation that changes something. */
    public boolean isWrite() {
        return service == Call.Service.ECS && Operations.isWrite(operation);
    }
}
