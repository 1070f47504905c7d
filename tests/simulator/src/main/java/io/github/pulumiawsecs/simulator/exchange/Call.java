package io.github.pulumiawsecs.simulator.exchange;

import com.google.gson.JsonObject;

/**
 * A request, free of its protocol.
 *
 * @param service which AWS service it is for
 * @param operation the operation's name, e.g. {@code CreateTaskSet}
 * @param body the members of the request
 * @param caller who sent it
 */
public record Call(Service service, String operation, JsonObject body, Caller caller) {

    /** The services that the simulator stands for. */
    public enum Service {
        /** Amazon ECS, with AWS JSON 1.1. */
        ECS,
        /** AWS STS, with the query protocol. */
        STS
    }
}
