package io.github.pulumiawsecs.simulator.exchange;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;

/** How a request ended. */
public sealed interface Response {

    /** It was answered with these members. */
    record Done(JsonObject body) implements Response {}

    /** It was refused. */
    record Refused(AwsError error) implements Response {}

    /** The connection was closed without a word; what was done until then stays done. */
    record Dropped() implements Response {}
}
