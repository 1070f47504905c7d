package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.UpdateOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.EngineEvent;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.LogManager;

/**
 * A Pulumi stack with its own workspace on the real engine. Operations fail the test when they do not succeed, except
 * those whose names begin with {@code try}.
 */
final class EngineStack implements AutoCloseable {
    static {
        // Pulumi's SDK logs gRPC channels that it does not close, and failures that it also throws.
        LogManager.getLogManager().reset();
    }

    /** More than the engine's default, which depends on the number of cores: operations mostly wait. */
    private static final int PARALLEL = 20;

    private final Workspace workspace;
    private final WorkspaceStack stack;
    private final EcsSimulator ecs;

    private EngineStack(Workspace workspace, EcsSimulator ecs) throws AutomationException {
        this.workspace = workspace;
        this.ecs = ecs;
        stack = WorkspaceStack.select(
                Workspace.STACK,
                LocalWorkspace.create(LocalWorkspaceOptions.builder()
                        .pulumiCommand(EngineOperations.onPath())
                        .workDir(workspace.folder())
                        .environmentVariables(workspace.environment())
                        .build()));
    }

    /** Creates a stack whose runs record the requests to the simulator. */
    static EngineStack on(EcsSimulator ecs) throws AutomationException {
        return new EngineStack(Workspace.forEndpoint(ecs.endpoint()), ecs);
    }

    Workspace workspace() {
        return workspace;
    }

    Run up(Consumer<Context> program) throws AutomationException {
        return succeeding(tryUp(program));
    }

    Run tryUp(Consumer<Context> program) throws AutomationException {
        return run(UpOptions.builder().program(program).diff(true), options -> stack.up(options.build()));
    }

    /** Deploys like {@link #tryUp}, without {@code --diff}. */
    Run tryPlainUp(Consumer<Context> program) throws AutomationException {
        return run(UpOptions.builder().program(program), options -> stack.up(options.build()));
    }

    Run preview(Consumer<Context> program) throws AutomationException {
        return succeeding(tryPreview(program));
    }

    Run tryPreview(Consumer<Context> program) throws AutomationException {
        return run(PreviewOptions.builder().program(program).diff(true), options -> stack.preview(options.build()));
    }

    Run refresh() throws AutomationException {
        return succeeding(run(RefreshOptions.builder(), options -> stack.refresh(options.build())));
    }

    Run destroy() throws AutomationException {
        return succeeding(tryDestroy());
    }

    Run tryDestroy() throws AutomationException {
        return run(DestroyOptions.builder(), options -> stack.destroy(options.build()));
    }

    /** Returns the outputs of the last deployment. */
    Outputs outputs() {
        return workspace.state().outputs();
    }

    /** Returns an output of the last deployment. */
    String output(String name) {
        return outputs().get(name);
    }

    /** Sets a configuration value of the provider; {@code value} may be JSON. */
    void configure(String key, String value) {
        workspace.configure(key, value);
    }

    /** Removes the stack and checks that no plugin process remains. */
    @Override
    public void close() {
        try {
            stack.close();
        } catch (Exception refused) {
            throw new IllegalStateException("The stack cannot be closed", refused);
        }
        assertThat(workspace.pluginProcesses()).isEmpty();
        workspace.close();
    }

    /** An operation of the Automation API. */
    private interface Operation<O> {
        void run(O options) throws AutomationException;
    }

    private <O extends UpdateOptions.Builder<O>> Run run(O options, Operation<O> operation) throws AutomationException {
        List<EngineEvent> events = new CopyOnWriteArrayList<>();
        List<String> output = new CopyOnWriteArrayList<>();
        var failed = false;
        var before = ecs.calls().size();
        try {
            operation.run(options.color("never")
                    .parallel(PARALLEL)
                    .onEvent(events::add)
                    .onStandardOutput(output::add)
                    .onStandardError(output::add));
        } catch (CommandException refused) {
            failed = true;
        }
        var calls = ecs.calls();
        return new Run(failed, String.join("\n", output), List.copyOf(events), calls.subList(before, calls.size()));
    }

    private static Run succeeding(Run run) {
        assertThat(run.failed()).as(run.output()).isFalse();
        return run;
    }
}
