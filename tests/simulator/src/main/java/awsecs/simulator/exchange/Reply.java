package awsecs.simulator.exchange;

import awsecs.simulator.model.AwsError;
import com.google.gson.JsonObject;

/** How a request ended. */
public sealed interface Reply {

    /** It was answered with these members. */
    record Done(JsonObject body) implements Reply {}

    /** It was refused. */
    record Refused(AwsError error) implements Reply {}

    /** The connection was closed without a word; what was done until then stays done. */
    record Dropped() implements Reply {}
}
