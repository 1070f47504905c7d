package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.util.Locale;

/** Rejects every request for an operation with IAM's message for a missing identity-based policy. */
public record DenyAccess(String operation) implements ApiFault {

    @Override
    public Response intercept(Call call, CallHandler next) {
        if (!call.operation().equals(operation)) {
            return next.handle(call);
        }
        return failure(call, call.service().name().toLowerCase(Locale.ROOT) + ":" + operation);
    }

    /**
     * Returns IAM's response to a request that needs an action which no policy allows.
     *
     * @param action such as {@code ecs:TagResource}
     */
    public static Response failure(Call call, String action) {
        return new Response.Failure(AwsError.of(
                "AccessDeniedException",
                "User: " + call.caller().principal() + " is not authorized to perform: " + action
                        + " because no identity-based policy allows the " + action + " action"));
    }
}
