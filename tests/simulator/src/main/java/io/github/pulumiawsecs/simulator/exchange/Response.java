package io.github.pulumiawsecs.simulator.exchange;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** How a request ended. */
public sealed interface Response {

    /** It was answered with these members. */
    record Success(JsonObject body) implements Response {}

    /** It was refused. */
    record Failure(AwsError error) implements Response {}

    /** The connection was closed without a word; what was done until then stays done. */
    record ConnectionDropped() implements Response {}
}
