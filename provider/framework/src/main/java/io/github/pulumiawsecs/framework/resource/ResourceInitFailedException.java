package io.github.pulumiawsecs.framework.resource;

import java.util.List;

/**
 * Thrown when a resource exists but does not match the inputs. The engine saves the resource, and the next deployment
 * resumes with an update (Pulumi documentation, "ErrorResourceInitFailed").
 */
public final class ResourceInitFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ResourceState state;
    private final transient List<String> reasons;

    /**
     * Creates an exception with a cause.
     *
     * @param reasons sentences for the user; the engine shows these, not the message
     */
    public ResourceInitFailedException(ResourceState state, List<String> reasons, Throwable cause) {
        super(String.join("; ", reasons), cause);
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param reasons sentences for the user; the engine shows these, not the message
     */
    public ResourceInitFailedException(ResourceState state, List<String> reasons) {
        super(String.join("; ", reasons));
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    /** Returns the same failure with another state. */
    public ResourceInitFailedException withState(ResourceState other) {
        return getCause() == null
                ? new ResourceInitFailedException(other, reasons)
                : new ResourceInitFailedException(other, reasons, getCause());
    }

    /** Returns the current state of the resource. */
    public ResourceState state() {
        return state;
    }

    /** Returns the reasons, each a sentence for the user. */
    public List<String> reasons() {
        return reasons;
    }
}
