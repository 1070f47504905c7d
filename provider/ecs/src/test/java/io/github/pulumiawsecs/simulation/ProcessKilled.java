package io.github.pulumiawsecs.simulation;

/**
 * Thrown when a process is killed. A future of the provider may catch it; {@link PluginProcess#throwIfKilled} then throws it
 * again at the next call or pause.
 */
final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;

    private final Incident.KilledProcess process;

    ProcessKilled(Incident.KilledProcess process) {
        super("the process was killed", null, false, false);
        this.process = process;
    }

    /** Returns the killed process. */
    Incident.KilledProcess process() {
        return process;
    }
}
