package io.github.pulumiawsecs.simulator.shape;

/** A resource that a describe operation did not find, as in the ECS API reference's {@code Failure}. */
public record Failure(String arn, String reason) {

    /** Returns the failure for a resource that does not exist. */
    public static Failure missing(String arn) {
        return new Failure(arn, "MISSING");
    }
}
