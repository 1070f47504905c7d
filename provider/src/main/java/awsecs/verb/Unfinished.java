package awsecs.verb;

import java.util.List;

/**
 * A task set exists, but is not all that the program asks for. The engine records it, so that nothing is lost, and the
 * next deployment goes on from there (Pulumi documentation, "ErrorResourceInitFailed").
 */
public final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient State state;
    private final transient List<String> reasons;

    Unfinished(State state, List<String> reasons, Throwable cause) {
        super(String.join("; ", reasons), cause);
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    Unfinished(State state, List<String> reasons) {
        super(String.join("; ", reasons));
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    /** Returns what is there. */
    public State state() {
        return state;
    }

    /** Returns what is missing, each a sentence for the user. */
    public List<String> reasons() {
        return reasons;
    }
}
