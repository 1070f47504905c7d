package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.provider.taskset.TaskSetState;
import java.util.List;

/**
 * A task set exists, but is not all that the program asks for. The engine records it, so that nothing is lost, and the
 * next deployment goes on from there (Pulumi documentation, "ErrorResourceInitFailed").
 */
public final class ResourceInitFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TaskSetState state;
    private final transient List<String> reasons;

    public ResourceInitFailedException(TaskSetState state, List<String> reasons, Throwable cause) {
        super(String.join("; ", reasons), cause);
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    public ResourceInitFailedException(TaskSetState state, List<String> reasons) {
        super(String.join("; ", reasons));
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    /** Returns what is there. */
    public TaskSetState state() {
        return state;
    }

    /** Returns what is missing, each a sentence for the user. */
    public List<String> reasons() {
        return reasons;
    }
}
