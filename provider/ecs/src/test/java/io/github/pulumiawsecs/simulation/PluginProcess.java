package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.RedactingResource;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.RunningOperations;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetResource;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plugin process of one command. Not thread-safe. */
final class PluginProcess {
    private static final Optional<String> BACKEND = Optional.of("https://state.example.com");

    private final Machine machine;
    private final SimulatedTime time;
    private final Log log;
    private final Resource resource;
    private final RunningOperations runningOperations = new RunningOperations();
    private @Nullable ProcessKilled killed;
    private Map<Path, byte[]> filesAtKill = Map.of();

    PluginProcess(EcsContext provider, Machine machine, SimulatedTime time, Log log) {
        this.machine = machine;
        this.time = time;
        this.log = log;
        var session = DeploymentSession.withJournalIn(machine.home(), BACKEND);
        resource = new RedactingResource(
                new TaskSetResource(TaskSetContext.of(provider, session), work -> time.start("orphan-scan", work)),
                TaskSetResource.TYPE.schema(),
                SecretRedaction.NONE);
    }

    /** Returns the operations of the resource type. */
    Resource resource() {
        return resource;
    }

    /** Returns the log that the user sees. */
    Log log() {
        return log;
    }

    /** Begins an operation. */
    OperationContext begin(Duration limit) {
        return new OperationContext(log, Deadline.of(time, limit), runningOperations.begin());
    }

    /** Ends the process at once. */
    void kill(Incident.KilledProcess process) {
        if (killed == null) {
            filesAtKill = machine.files();
            killed = new ProcessKilled(process);
        }
        throw killed;
    }

    /** Fails when the process was killed: code that still runs must have no effect. */
    void throwIfKilled() {
        if (killed != null) {
            throw killed;
        }
    }

    /** Returns whether the process was not killed. */
    boolean isAlive() {
        return killed == null;
    }

    /** Removes the effects of the code that ran after a kill. */
    void restoreFiles() {
        if (killed != null) {
            machine.restore(filesAtKill);
        }
    }

    /** Receives Cancel: at Ctrl-C, and at the end of a deployment. */
    void cancel() {
        runningOperations.cancelAll();
        resource.onCancel(log);
    }

    /** Receives SIGINT at the end of a deployment, when the engine has saved its state. */
    void stop() {
        if (resource.hasStopWork()) {
            resource.onStop();
        }
    }
}
