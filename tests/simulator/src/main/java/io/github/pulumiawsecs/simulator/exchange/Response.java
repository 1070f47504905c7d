package io.github.pulumiawsecs.simulator.exchange;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** The outcome of a request. */
public sealed interface Response {

    /** The operation succeeded with this response body. */
    record Success(JsonObject body) implements Response {}

    /** The request was rejected with an AWS error. */
    record Failure(AwsError error) implements Response {}

    /** The connection was closed without a response; changes made by the operation persist. */
    record ConnectionDropped() implements Response {}
}
