package io.github.pulumiawsecs.framework.waiter;

/** A condition's judgement of one observation. Immutable. */
public sealed interface Verdict {

    /** The condition holds: the wait ends. */
    record Reached() implements Verdict {}

    /**
     * The condition will never hold: the wait ends.
     *
     * @param reason the reason, with the next step
     */
    record Failed(String reason) implements Verdict {}

    /**
     * The condition does not hold yet.
     *
     * @param status the status of the object, for progress and for the reason of a wait that times out
     * @param event the latest event, empty when there is none to show
     * @param likelyCause the most likely cause and the next step, for a wait that times out; empty when unknown
     */
    record Pending(String status, String event, String likelyCause) implements Verdict {}
}
