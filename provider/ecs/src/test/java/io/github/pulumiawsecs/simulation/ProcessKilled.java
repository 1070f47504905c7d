package io.github.pulumiawsecs.simulation;

/** Ends all code of a process that was killed. No code of the provider catches it. */
final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;

    private final Incident.Victim victim;

    ProcessKilled(Incident.Victim victim) {
        super("the process was killed", null, false, false);
        this.victim = victim;
    }

    /** Returns the killed process. */
    Incident.Victim victim() {
        return victim;
    }
}
