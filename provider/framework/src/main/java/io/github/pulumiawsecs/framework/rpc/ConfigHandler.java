package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.Requests.ignoreChanges;
import static io.github.pulumiawsecs.framework.rpc.Requests.oldInputs;

import io.github.pulumiawsecs.framework.waiter.Cancellations;
import io.github.pulumiawsecs.provider.config.CheckConfig;
import io.github.pulumiawsecs.provider.config.DiffConfig;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.ProviderFactory;
import io.github.pulumiawsecs.provider.taskset.create.CreateJournal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/** The provider's configuration, and the provider that it makes. */
final class ConfigHandler {
    private final String version;
    private final CreateJournal ledger;
    private volatile @Nullable ProviderContext provider;
    private volatile Cancellations cancellations = new Cancellations();

    ConfigHandler(String version, CreateJournal ledger) {
        this.version = version;
        this.ledger = ledger;
    }

    EncodedResponse check(CheckMessage call) {
        var checked = CheckConfig.check(call.news());
        return Responses.checked(checked.inputs(), checked.failures());
    }

    DiffResponse diff(DiffRequest request) {
        return Responses.differences(DiffConfig.diff(
                oldInputs(request.hasOldInputs(), request.getOldInputs(), request.getOlds()),
                StructCodec.decode(request.getNews()),
                ignoreChanges(request.getIgnoreChangesList())));
    }

    ConfigureResponse configure(ConfigureRequest request) {
        provider = ProviderFactory.configure(StructCodec.decode(request.getArgs()), version, ledger);
        cancellations = new Cancellations();
        return ConfigureResponse.newBuilder()
                .setAcceptSecrets(true)
                .setSupportsPreview(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build();
    }

    /** Returns the operations that run with the latest configuration. */
    Cancellations cancellations() {
        return cancellations;
    }

    /**
     * Returns the configured provider.
     *
     * @throws StatusRuntimeException when there was no Configure yet
     */
    ProviderContext provider() {
        var configured = provider;
        if (configured == null) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("the provider aws-ecs was not configured before it was used")
                    .asRuntimeException();
        }
        return configured;
    }
}
