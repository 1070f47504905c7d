package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
    private final PluginCalls calls;
    private boolean isCancelled;
    private Step step = new Step(
            Urn.parse("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev").orElseThrow(), false, Set.of());

    /** @param onResponse runs when the engine has received a response, before it saves the state */
    Engine(EngineState state, PluginProcess plugin, Program program, Runnable onResponse) {
        this.state = state;
        this.plugin = plugin;
        this.program = program;
        calls = new PluginCalls(plugin, onResponse);
    }

    /**
     * A step of a deployment.
     *
     * @param changes the names of the inputs that an update changes
     */
    record Step(Urn urn, boolean isUpdate, Set<String> changes) {}

    /**
     * Executes {@code pulumi up --skip-preview}.
     *
     * @param replaces whether the user asks for the replacement of all resources, which the engine does not compare
     */
    void up(boolean replaces) {
        up(_ -> true, replaces);
    }

    /** Executes {@code pulumi up --skip-preview --target}: the engine makes no call for the other resources. */
    void upTarget(Urn target) {
        up(target::equals, false);
    }

    private void up(Predicate<Urn> isTargeted, boolean replaces) {
        for (var declared : program.taskSets()) {
            throwIfCancelled();
            if (isTargeted.test(declared.urn())) {
                deploy(declared, replaces);
            }
        }
        deleteAll(state.toDelete(program, isTargeted));
    }

    /** Executes {@code pulumi destroy --skip-preview}. */
    void destroy() {
        deleteAll(state.entries().reversed());
    }

    /** Executes {@code pulumi preview}. */
    void preview() {
        for (var declared : program.taskSets()) {
            var old = state.current(declared.urn());
            var inputs = calls.check(declared, old);
            if (old.isEmpty()) {
                calls.call(() -> plugin.resource()
                        .create(new CreateRequest(declared.urn(), inputs, true), calls.begin(declared)));
            } else {
                var diff = calls.diff(old.get(), inputs);
                if (diff.diffs().stream().anyMatch(PropertyDiff::replaces)) {
                    calls.call(() -> plugin.resource()
                            .create(new CreateRequest(declared.urn(), inputs, true), calls.begin(declared)));
                } else if (!diff.diffs().isEmpty()) {
                    calls.call(() -> plugin.resource()
                            .update(PluginCalls.updateOf(old.get(), inputs, true), calls.begin(declared)));
                }
            }
        }
    }

    /** Executes {@code pulumi refresh --skip-preview}. */
    void refresh() {
        for (var entry : state.entries()) {
            throwIfCancelled();
            try {
                var read = calls.call(() -> plugin.resource()
                        .read(
                                new ReadRequest(entry.urn(), entry.id(), entry.outputs(), entry.inputs()),
                                plugin.begin(READ_LIMIT)));
                if (read.isEmpty()) {
                    state.remove(entry);
                } else {
                    var refreshed = entry.with(read.get(), false);
                    diffOfRefresh(entry, refreshed);
                    state.update(entry, refreshed);
                }
            } catch (ResourceInitFailedException incomplete) {
                plugin.log().warning(String.valueOf(incomplete.getMessage()));
                state.update(entry, entry.with(incomplete.state(), true));
            }
        }
        state.markRefreshed();
    }

    /** Receives Ctrl-C: no further step starts. */
    void cancel() {
        isCancelled = true;
        plugin.cancel();
    }

    /** Returns whether the state has the result of each response that the engine received. */
    boolean hasSavedResponses() {
        return calls.hasSavedResponses();
    }

    /** Returns the step that the engine executes. */
    Step step() {
        return step;
    }

    private void throwIfCancelled() {
        if (isCancelled) {
            throw new PluginCalls.StepFailed("the deployment was cancelled");
        }
    }

    private void deploy(Program.Declaration declared, boolean replaces) {
        var old = state.current(declared.urn());
        var inputs = calls.check(declared, old);
        if (old.isEmpty()) {
            create(declared, inputs);
            return;
        }
        var diff = replaces ? new DiffResult(List.of(), List.of()) : calls.diff(old.get(), inputs);
        if (replaces || diff.diffs().stream().anyMatch(PropertyDiff::replaces)) {
            if (declared.options().isProtected() && old.get().options().isProtected()) {
                throw new PluginCalls.StepFailed("the resource cannot be replaced because it is protected");
            }
            create(declared, inputs);
        } else if (!diff.diffs().isEmpty() || old.get().hasInitErrors()) {
            var changes = diff.diffs().stream().map(it -> it.path().toString().replaceFirst("[.\\[].*", ""));
            step = new Step(declared.urn(), true, changes.collect(Collectors.toSet()));
            update(old.get(), declared, inputs);
        } else {
            state.update(old.get(), old.get().with(declared.options()));
        }
    }

    /** A refresh compares the inputs that were read with those of the state. */
    private void diffOfRefresh(EngineState.Entry old, EngineState.Entry refreshed) {
        calls.diff(old.with(new ResourceState(old.id(), refreshed.outputs(), refreshed.inputs()), false), old.inputs());
    }

    private void create(Program.Declaration declared, ObjectValue inputs) {
        var urn = declared.urn();
        step = new Step(urn, false, Set.of());
        try {
            var created = calls.change(
                    () -> plugin.resource().create(new CreateRequest(urn, inputs, false), calls.begin(declared)),
                    () -> plugin.resource().onCreateDelivered(urn));
            state.add(new EngineState.Entry(
                    urn, new ResourceState(created.id(), created.outputs(), inputs), false, false, declared.options()));
        } catch (ResourceInitFailedException incomplete) {
            state.add(new EngineState.Entry(
                    urn,
                    new ResourceState(
                            incomplete.state().id(), incomplete.state().outputs(), inputs),
                    true,
                    false,
                    declared.options()));
            throw new PluginCalls.StepFailed(String.valueOf(incomplete.getMessage()));
        }
    }

    private void update(EngineState.Entry old, Program.Declaration declared, ObjectValue inputs) {
        try {
            var updated = update(
                    () -> plugin.resource().update(PluginCalls.updateOf(old, inputs, false), calls.begin(declared)));
            state.update(
                    old,
                    old.with(new ResourceState(old.id(), updated.outputs(), inputs), false)
                            .with(declared.options()));
        } catch (ResourceInitFailedException incomplete) {
            state.update(
                    old, old.with(new ResourceState(old.id(), incomplete.state().outputs(), old.inputs()), true));
            throw new PluginCalls.StepFailed(String.valueOf(incomplete.getMessage()));
        }
    }

    /** The engine deletes resources in parallel, so that a failure does not keep it from deleting the others. */
    private void deleteAll(List<EngineState.Entry> entries) {
        var failures = new ArrayList<PluginCalls.StepFailed>();
        for (var entry : entries) {
            try {
                throwIfCancelled();
                delete(entry);
            } catch (PluginCalls.StepFailed failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void delete(EngineState.Entry entry) {
        if (entry.options().isProtected() && !entry.isReplaced()) {
            throw new PluginCalls.StepFailed("the resource cannot be deleted because it is protected");
        }
        if (entry.options().isRetained()) {
            state.retain(entry);
            return;
        }
        step = new Step(entry.urn(), false, Set.of());
        var limit = program.find(entry.urn())
                .map(declared -> Duration.ofSeconds(declared.timeoutSeconds()))
                .orElse(READ_LIMIT);
        calls.change(
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

    /** After an interrupted update, only a refresh shows its result. */
    private <T> T update(Supplier<T> rpc) {
        try {
            return calls.change(rpc, () -> {});
        } catch (ProcessKilled killed) {
            state.markStale();
            throw killed;
        }
    }
}
