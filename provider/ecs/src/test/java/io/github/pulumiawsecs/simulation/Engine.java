package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A model of the Pulumi engine: the calls that one command makes, in order, and the state that it saves after each. It
 * executes one step at a time, like {@code --parallel 1}. One instance executes one command.
 */
final class Engine {
    private static final Duration READ_LIMIT = Duration.ofMinutes(20);

    private final EngineState state;
    private final PluginProcess plugin;
    private final Program program;
    private final Runnable onResponse;
    private boolean isCancelled;
    private Step step = new Step(
            Urn.parse("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev").orElseThrow(), false, Set.of());

    /** @param onResponse runs when the engine has received a response, before it saves the state */
    Engine(EngineState state, PluginProcess plugin, Program program, Runnable onResponse) {
        this.state = state;
        this.plugin = plugin;
        this.program = program;
        this.onResponse = onResponse;
    }

    /**
     * A step of a deployment.
     *
     * @param changes the names of the inputs that an update changes
     */
    record Step(Urn urn, boolean isUpdate, Set<String> changes) {}

    /** Ends the command: the message is the error that the user sees. */
    static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }

    /**
     * Executes {@code pulumi up --skip-preview}.
     *
     * @param replaces whether the user asks for the replacement of all resources, which the engine does not compare
     */
    void up(boolean replaces) {
        for (var declared : program.taskSets()) {
            throwIfCancelled();
            deploy(declared, replaces);
        }
        for (var entry : state.toDelete(program)) {
            throwIfCancelled();
            delete(entry);
        }
    }

    /** Executes {@code pulumi destroy --skip-preview}. */
    void destroy() {
        for (var entry : state.entries().reversed()) {
            throwIfCancelled();
            delete(entry);
        }
    }

    /** Executes {@code pulumi preview}. */
    void preview() {
        for (var declared : program.taskSets()) {
            var old = state.current(declared.urn());
            var inputs = check(declared, old);
            if (old.isEmpty()) {
                call(() -> plugin.resource().create(new CreateRequest(declared.urn(), inputs, true), begin(declared)));
            } else {
                var diff = diff(old.get(), inputs);
                if (diff.diffs().stream().anyMatch(PropertyDiff::replaces)) {
                    call(() ->
                            plugin.resource().create(new CreateRequest(declared.urn(), inputs, true), begin(declared)));
                } else if (!diff.diffs().isEmpty()) {
                    call(() -> plugin.resource().update(updateOf(old.get(), inputs, true), begin(declared)));
                }
            }
        }
    }

    /** Executes {@code pulumi refresh --skip-preview}. */
    void refresh() {
        for (var entry : state.entries()) {
            throwIfCancelled();
            try {
                var read = call(() -> plugin.resource()
                        .read(
                                new ReadRequest(entry.urn(), entry.id(), entry.outputs(), entry.inputs()),
                                plugin.begin(READ_LIMIT)));
                if (read.isEmpty()) {
                    state.remove(entry);
                } else {
                    var refreshed = new EngineState.Entry(entry.urn(), read.get(), false, entry.isReplaced());
                    diffOfRefresh(entry, refreshed);
                    state.update(entry, refreshed);
                }
            } catch (ResourceInitFailedException incomplete) {
                plugin.log().warning(String.valueOf(incomplete.getMessage()));
                state.update(entry, new EngineState.Entry(entry.urn(), incomplete.state(), true, entry.isReplaced()));
            }
        }
        state.markRefreshed();
    }

    /** Receives Ctrl-C: no further step starts. */
    void cancel() {
        isCancelled = true;
        plugin.cancel();
    }

    /** Returns the step that the engine executes. */
    Step step() {
        return step;
    }

    private void throwIfCancelled() {
        if (isCancelled) {
            throw new StepFailed("the deployment was cancelled");
        }
    }

    private void deploy(Program.Declaration declared, boolean replaces) {
        var old = state.current(declared.urn());
        var inputs = check(declared, old);
        if (old.isEmpty() || replaces) {
            create(declared, inputs);
            return;
        }
        var diff = diff(old.get(), inputs);
        if (diff.diffs().stream().anyMatch(PropertyDiff::replaces)) {
            create(declared, inputs);
        } else if (!diff.diffs().isEmpty() || old.get().hasInitErrors()) {
            var changes = diff.diffs().stream().map(it -> it.path().toString().replaceFirst("[.\\[].*", ""));
            step = new Step(declared.urn(), true, changes.collect(Collectors.toSet()));
            update(old.get(), declared, inputs);
        }
    }

    private ObjectValue check(Program.Declaration declared, Optional<EngineState.Entry> old) {
        var request = new CheckRequest(
                declared.urn(), old.map(EngineState.Entry::inputs).orElse(ObjectValue.EMPTY), declared.inputs());
        var result = call(() -> {
            plugin.resource().onCheck(request);
            return plugin.resource().check(request);
        });
        if (!result.failures().isEmpty()) {
            throw new IllegalStateException("invalid program: " + result.failures());
        }
        return result.inputs();
    }

    private DiffResult diff(EngineState.Entry old, ObjectValue inputs) {
        var request = new DiffRequest(old.urn(), old.id(), old.outputs(), old.inputs(), inputs, List.of());
        return call(() -> {
            plugin.resource().onDiff(request);
            var result = plugin.resource().diff(request);
            result.warnings().forEach(plugin.log()::warning);
            return result;
        });
    }

    /** A refresh compares the inputs that were read with those of the state. */
    private void diffOfRefresh(EngineState.Entry old, EngineState.Entry refreshed) {
        diff(
                new EngineState.Entry(
                        old.urn(),
                        new ResourceState(old.id(), refreshed.outputs(), refreshed.inputs()),
                        false,
                        old.isReplaced()),
                old.inputs());
    }

    private void create(Program.Declaration declared, ObjectValue inputs) {
        var urn = declared.urn();
        step = new Step(urn, false, Set.of());
        try {
            var created = change(
                    () -> plugin.resource().create(new CreateRequest(urn, inputs, false), begin(declared)),
                    () -> plugin.resource().onCreateDelivered(urn));
            state.add(entry(urn, created, inputs, false));
        } catch (ResourceInitFailedException incomplete) {
            state.add(entry(urn, incomplete.state(), inputs, true));
            throw new StepFailed(String.valueOf(incomplete.getMessage()));
        }
    }

    private void update(EngineState.Entry old, Program.Declaration declared, ObjectValue inputs) {
        try {
            var updated = update(() -> plugin.resource().update(updateOf(old, inputs, false), begin(declared)));
            state.update(old, entry(old.urn(), updated, inputs, false));
        } catch (ResourceInitFailedException incomplete) {
            state.update(old, entry(old.urn(), incomplete.state(), old.inputs(), true));
            throw new StepFailed(String.valueOf(incomplete.getMessage()));
        }
    }

    private static EngineState.Entry entry(Urn urn, ResourceState shown, ObjectValue inputs, boolean hasInitErrors) {
        return new EngineState.Entry(urn, new ResourceState(shown.id(), shown.outputs(), inputs), hasInitErrors, false);
    }

    private static UpdateRequest updateOf(EngineState.Entry old, ObjectValue inputs, boolean preview) {
        return new UpdateRequest(old.urn(), old.id(), old.outputs(), old.inputs(), inputs, List.of(), preview);
    }

    private void delete(EngineState.Entry entry) {
        step = new Step(entry.urn(), false, Set.of());
        var limit = program.find(entry.urn())
                .map(declared -> Duration.ofSeconds(declared.timeoutSeconds()))
                .orElse(READ_LIMIT);
        change(
                () -> {
                    plugin.resource()
                            .delete(
                                    new DeleteRequest(entry.urn(), entry.id(), entry.outputs(), entry.inputs()),
                                    plugin.begin(limit));
                    return true;
                },
                () -> {});
        state.remove(entry);
    }

    private OperationContext begin(Program.Declaration declared) {
        return plugin.begin(Duration.ofSeconds(declared.timeoutSeconds()));
    }

    /** Makes a call that changes the resource. {@code onDelivered} runs when the engine has a state. */
    private <T> T change(Supplier<T> rpc, Runnable onDelivered) {
        try {
            var result = call(rpc);
            onDelivered.run();
            return result;
        } catch (ResourceInitFailedException incomplete) {
            onDelivered.run();
            throw incomplete;
        } finally {
            if (plugin.isAlive()) {
                onResponse.run();
            }
        }
    }

    /** After an interrupted update, only a refresh shows its result. */
    private <T> T update(Supplier<T> rpc) {
        try {
            return change(rpc, () -> {});
        } catch (ProcessKilled killed) {
            state.markStale();
            throw killed;
        }
    }

    /** Makes a call of the plugin. The state of the engine stays as it is when the plugin fails. */
    private <T> T call(Supplier<T> rpc) {
        try {
            var result = rpc.get();
            plugin.throwIfKilled();
            return result;
        } catch (ResourceInitFailedException incomplete) {
            plugin.throwIfKilled();
            throw incomplete;
        } catch (ApiCallException | OperationRejectedException | CancellationException failure) {
            plugin.throwIfKilled();
            throw new StepFailed(String.valueOf(failure.getMessage()));
        }
    }
}
