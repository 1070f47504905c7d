package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.Function;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Check;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Configure;
import io.github.pulumiawsecs.framework.rpc.RequestFormats.Diff;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.waiter.RunningOperations;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.ConfigureResponse;

/**
 * Answers CheckConfig, DiffConfig and Configure, and keeps the configured provider. Thread-safe.
 *
 * @param <C> the context that a configuration gives to the resources and functions
 */
final class ConfigHandler<C extends ProviderContext> {
    private final Provider<C> provider;
    private final EngineLogClient engine;
    private final AtomicBoolean isWarm = new AtomicBoolean();
    private final AtomicReference<@Nullable Configured> configured = new AtomicReference<>();
    private volatile boolean isAttached;
    private @Nullable ObjectValue attachedConfig;

    ConfigHandler(Provider<C> provider, EngineLogClient engine) {
        this.provider = provider;
        this.engine = engine;
    }

    /**
     * A configured provider; resources and functions by their tokens.
     *
     * @param runningOperations those of this configuration
     */
    record Configured(
            ProviderContext context,
            Map<String, Resource> resources,
            Map<String, Function> functions,
            RunningOperations runningOperations) {}

    EncodedResponse check(RequestMessage request) {
        warmUp();
        var config = request.object(Check.NEW_INPUTS);
        var result = redaction(config).run(() -> provider.checkConfig(config));
        if (result.failures().isEmpty() && !result.warnings().isEmpty()) {
            var log = engine.logFor(request.string(Check.URN));
            result.warnings().forEach(warning -> log.warning(warning.toString()));
        }
        return Responses.check(result);
    }

    EncodedResponse diff(RequestMessage request) {
        var config = request.object(Diff.NEW_INPUTS);
        var result = redaction(config)
                .run(() -> provider.diffConfig(
                        request.firstObject(Diff.OLD_INPUTS, Diff.OLD_OUTPUTS),
                        config,
                        request.paths(Diff.IGNORE_CHANGES)));
        return Responses.diff(provider.configType(), result.diffs());
    }

    EncodedResponse configure(RequestMessage request) {
        warmUp();
        var config = request.object(Configure.ARGS);
        requireOneConfiguration(config);
        var redaction = redaction(config);
        var context = redaction.run(() -> configureProvider(config));
        var registry = provider.registry();
        var replaced = configured.getAndSet(new Configured(
                context,
                registry.configureResources(context, redaction),
                registry.configureFunctions(context, redaction),
                new RunningOperations()));
        if (replaced != null) {
            replaced.context().close();
        }
        return EncodedResponse.of(ConfigureResponse.newBuilder()
                .setAcceptSecrets(true)
                .setSupportsPreview(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build());
    }

    /** Not at the start: the engine starts half of the plugins for the schema only. */
    private void warmUp() {
        if (isWarm.compareAndSet(false, true)) {
            provider.warmUp();
        }
    }

    /** Records that the engine attached to this process, instead of starting a process for each provider resource. */
    void attach() {
        isAttached = true;
    }

    /**
     * The calls for a resource do not identify the provider resource: with two configurations, a resource would be created
     * with the wrong one. The end of an operation allows another configuration.
     */
    private synchronized void requireOneConfiguration(ObjectValue config) {
        if (isAttached && attachedConfig != null && !attachedConfig.equals(config)) {
            throw new OperationRejectedException(new UserMessage(
                    "provider " + provider.name(),
                    "must have one configuration for all resources when the engine attaches to a running provider"
                            + " (PULUMI_DEBUG_PROVIDERS)",
                    "unset PULUMI_DEBUG_PROVIDERS, or use one provider configuration in the program"));
        }
        attachedConfig = config;
    }

    private synchronized void endOperation() {
        attachedConfig = null;
    }

    /** An engine that skips CheckConfig, or a damaged state, may send an invalid configuration. */
    private C configureProvider(ObjectValue config) {
        try {
            return provider.configure(config);
        } catch (RuntimeException failure) {
            var failures = StatusMapper.isInternalError(failure)
                    ? provider.checkConfig(config).failures()
                    : List.<CheckFailure>of();
            throw failures.isEmpty()
                    ? failure
                    : OperationRejectedException.ofFailures("The configuration of the provider is invalid", failures);
        }
    }

    private SecretRedaction redaction(ObjectValue config) {
        return SecretRedaction.ofConfig(provider.configType(), config);
    }

    /** Cancels all operations of this configuration, and notifies the resources that a deployment may have ended. */
    void cancel(Log log) {
        endOperation();
        var current = configured.get();
        if (current != null) {
            var resources = current.resources().values();
            current.runningOperations().cancelAll();
            resources.forEach(resource -> resource.onCancel(log));
            if (resources.stream().anyMatch(Resource::hasStopWork)) {
                Signals.onSigint(() -> resources.forEach(Resource::onStop));
            }
        }
    }

    /** Returns the resource of this type; empty when there is none, or no configuration yet. */
    Optional<Resource> resource(String token) {
        return Optional.ofNullable(configured.get())
                .map(current -> current.resources().get(token));
    }

    /**
     * Returns the configured provider.
     *
     * @throws StatusRuntimeException when the engine has not called Configure
     */
    Configured configured() {
        var current = configured.get();
        if (current == null) {
            throw Status.FAILED_PRECONDITION
                    .withDescription(new UserMessage(
                                    "provider " + provider.name(),
                                    "must be configured before its first operation",
                                    "update the Pulumi CLI, then run the command again")
                            .toString())
                    .asRuntimeException();
        }
        return current;
    }
}
