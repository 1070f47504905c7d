package io.github.pulumiawsecs.framework.resource;

/** The process of the engine, which starts all plugins of a deployment. */
public final class EngineProcess {
    private EngineProcess() {}

    /** Returns a text that identifies the process among all processes of this machine, earlier ones included. */
    public static String id() {
        return ProcessHandle.current()
                .parent()
                .flatMap(engine -> engine.info().startInstant().map(start -> engine.pid() + "@" + start))
                .orElse("");
    }
}
