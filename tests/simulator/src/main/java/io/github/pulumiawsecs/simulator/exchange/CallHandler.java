package io.github.pulumiawsecs.simulator.exchange;

/** Whoever turns a request into its answer. */
@FunctionalInterface
public interface CallHandler {
    /** The answer; every refusal comes as a {@link Response.Failure}. */
    Response handle(Call call);
}
