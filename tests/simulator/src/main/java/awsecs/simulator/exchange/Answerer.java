package awsecs.simulator.exchange;

/** Whoever turns a request into its answer. */
@FunctionalInterface
public interface Answerer {
    /** The answer; every refusal comes as a {@link Reply.Refused}. */
    Reply answer(Call call);
}
