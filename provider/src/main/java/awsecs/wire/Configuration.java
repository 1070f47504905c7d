package awsecs.wire;

import static awsecs.wire.Requests.ignored;
import static awsecs.wire.Requests.olds;

import awsecs.verb.CheckConfig;
import awsecs.verb.Configure;
import awsecs.verb.DiffConfig;
import awsecs.verb.Ledger;
import awsecs.verb.Provider;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/** The provider's configuration, and the provider that it makes. */
final class Configuration {
    private final String version;
    private final Ledger ledger;
    private volatile @Nullable Provider provider;

    Configuration(String version, Ledger ledger) {
        this.version = version;
        this.ledger = ledger;
    }

    Reply check(CheckCall call) {
        var checked = CheckConfig.check(call.news());
        return Replies.checked(checked.inputs(), checked.failures());
    }

    DiffResponse diff(DiffRequest request) {
        return Replies.differences(DiffConfig.diff(
                olds(request.hasOldInputs(), request.getOldInputs(), request.getOlds()),
                StructCodec.decode(request.getNews()),
                ignored(request.getIgnoreChangesList())));
    }

    ConfigureResponse configure(ConfigureRequest request) {
        provider = Configure.configure(StructCodec.decode(request.getArgs()), version, ledger);
        return ConfigureResponse.newBuilder()
                .setAcceptSecrets(true)
                .setSupportsPreview(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build();
    }

    /** Ends the waits of what the engine has asked for so far. */
    void cancel() {
        var configured = provider;
        if (configured != null) {
            configured.cancel();
        }
    }

    /**
     * Returns the configured provider.
     *
     * @throws StatusRuntimeException when there was no Configure yet
     */
    Provider provider() {
        var configured = provider;
        if (configured == null) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("the provider aws-ecs was not configured before it was used")
                    .asRuntimeException();
        }
        return configured;
    }
}
