package io.github.pulumiawsecs.simulator.exchange;

import com.google.gson.JsonObject;

/**
 * A request, independent of its protocol.
 *
 * @param service the AWS service
 * @param operation the operation's name, for example {@code CreateTaskSet}
 * @param body the request body
 * @param caller the caller
 */
public record Call(Service service, String operation, JsonObject body, Caller caller) {

    /** The simulated AWS services. */
    public enum Service {
        /** Amazon ECS, with AWS JSON 1.1. */
        ECS,
        /** AWS STS, with the query protocol. */
        STS
    }
}
