package io.github.pulumiawsecs.simulator.exchange;

/** Whoever turns a request into its answer. */
@FunctionalInterface
public interface Answerer {
    /** The answer; every refusal comes as a {@link Response.Refused}. */
    Response answer(Call call);
}
