package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.resource.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;

/** Answers the calls about the plugin itself: Handshake, Attach, GetPluginInfo and GetSchema. Thread-safe. */
final class PluginHandler {
    private final Provider<?> provider;
    private final EngineLogClient engine;
    private final EngineFeatures features;

    PluginHandler(Provider<?> provider, EngineLogClient engine, EngineFeatures features) {
        this.features = features;
        this.provider = provider;
        this.engine = engine;
    }

    ProviderHandshakeResponse handshake(ProviderHandshakeRequest request) {
        engine.connectTo(request.getEngineAddress());
        features.recordRefreshesBeforeUpdate(request.getSupportsRefreshBeforeUpdate());
        return ProviderHandshakeResponse.newBuilder()
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build();
    }

    /** The engine attaches to a provider that was started by hand. */
    Empty attach(PluginAttach request) {
        engine.connectTo(request.getAddress());
        return Empty.getDefaultInstance();
    }

    PluginInfo info() {
        return PluginInfo.newBuilder().setVersion(provider.version()).build();
    }

    /** An engine that runs a YAML program requests the schema at each start, and waits for it. */
    GetSchemaResponse schema() {
        try (var schema = provider.packageSchema()) {
            return GetSchemaResponse.newBuilder()
                    .setSchemaBytes(ByteString.readFrom(schema))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
