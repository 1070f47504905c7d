package io.github.pulumiawsecs.simulator;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.operation.Operations;
import java.time.Instant;

/**
 * A request that the simulator received, whether it succeeded or not.
 *
 * @param service the AWS service
 * @param operation the operation's name, for example {@code CreateTaskSet}
 * @param body the request body
 * @param receivedAt the time of arrival by the simulator's clock
 * @param region the region that the request was signed for
 * @param userAgent the client's {@code User-Agent}
 */
public record RecordedCall(
        Call.Service service, String operation, JsonObject body, Instant receivedAt, String region, String userAgent) {

    static RecordedCall of(Call call, Instant receivedAt) {
        return new RecordedCall(
                call.service(),
                call.operation(),
                call.body().deepCopy(),
                receivedAt,
                call.caller().scope().region(),
                call.caller().userAgent());
    }

    /** Returns whether the operation changes resources. */
    public boolean isWrite() {
        return service == Call.Service.ECS && Operations.isWrite(operation);
    }
}
