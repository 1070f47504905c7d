package io.github.pulumiawsecs.simulator.shape;

/** What a describe did not find, as in the ECS API reference's {@code Failure}. */
public record Failure(String arn, String reason) {

    /** The reason for everything that is not, or no longer, there. */
    public static Failure missing(String arn) {
        return new Failure(arn, "MISSING");
    }
}
