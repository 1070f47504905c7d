package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import java.io.IOException;
import java.io.UncheckedIOException;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;

/** How engine and plugin get to know each other. */
final class PluginHandler {
    private final String version;
    private final EngineLogClient engine;

    PluginHandler(String version, EngineLogClient engine) {
        this.version = version;
        this.engine = engine;
    }

    ProviderHandshakeResponse handshake(ProviderHandshakeRequest request) {
        engine.connectTo(request.getEngineAddress());
        return ProviderHandshakeResponse.newBuilder()
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build();
    }

    /** The engine attaches to a provider that somebody else started. */
    Empty attach(PluginAttach request) {
        engine.connectTo(request.getAddress());
        return Empty.getDefaultInstance();
    }

    PluginInfo info() {
        return PluginInfo.newBuilder().setVersion(version).build();
    }

    /** The file that {@code make schema} writes: an engine that runs YAML asks for it each time, and waits. */
    GetSchemaResponse schema() {
        try (var file = PluginHandler.class.getResourceAsStream("schema.json")) {
            if (file == null) {
                throw new IllegalStateException("schema.json is missing from the plugin's jar: build it again");
            }
            return GetSchemaResponse.newBuilder()
                    .setSchemaBytes(ByteString.readFrom(file))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
