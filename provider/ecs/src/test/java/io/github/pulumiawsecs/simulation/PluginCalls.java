package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The calls of the engine to a plugin, with the incidents at their responses. Not thread-safe. */
final class PluginCalls {
    private final PluginProcess plugin;
    private final Runnable onResponse;
    private boolean isSaving;

    /** @param onResponse runs when the engine has received a response, before it saves the state */
    PluginCalls(PluginProcess plugin, Runnable onResponse) {
        this.plugin = plugin;
        this.onResponse = onResponse;
    }

    /** Ends the command: the message is the error that the user sees. */
    static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }

    /** Returns whether the state has the result of each response that the engine received. */
    boolean hasSavedResponses() {
        return !isSaving;
    }

    ObjectValue check(Program.Declaration declared, Optional<EngineState.Entry> old) {
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

    DiffResult diff(EngineState.Entry old, ObjectValue inputs) {
        var request = new DiffRequest(old.urn(), old.id(), old.outputs(), old.inputs(), inputs, List.of());
        return call(() -> {
            plugin.resource().onDiff(request);
            var result = plugin.resource().diff(request);
            result.warnings().forEach(plugin.log()::warning);
            return result;
        });
    }

    static UpdateRequest updateOf(EngineState.Entry old, ObjectValue inputs, boolean preview) {
        return new UpdateRequest(old.urn(), old.id(), old.outputs(), old.inputs(), inputs, List.of(), preview);
    }

    OperationContext begin(Program.Declaration declared) {
        return plugin.begin(Duration.ofSeconds(declared.timeoutSeconds()));
    }

    /** Makes a call that changes the resource. {@code onDelivered} runs when the engine has a state. */
    <T> T change(Supplier<T> rpc, Runnable onDelivered) {
        try {
            var result = call(rpc);
            onDelivered.run();
            return result;
        } catch (ResourceInitFailedException incomplete) {
            onDelivered.run();
            throw incomplete;
        } finally {
            if (plugin.isAlive()) {
                isSaving = true;
                onResponse.run();
                isSaving = false;
            }
        }
    }

    /** Makes a call of the plugin. The state of the engine stays as it is when the plugin fails. */
    <T> T call(Supplier<T> rpc) {
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
