package awsecs.wire;

import awsecs.verb.Functions;
import awsecs.walk.SchemaDocument;
import com.google.protobuf.Empty;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;

/** How engine and plugin get to know each other. */
final class Protocol {
    private final String version;
    private final EngineLink engine;

    Protocol(String version, EngineLink engine) {
        this.version = version;
        this.engine = engine;
    }

    ProviderHandshakeResponse handshake(ProviderHandshakeRequest request) {
        engine.at(request.getEngineAddress());
        return ProviderHandshakeResponse.newBuilder()
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setAcceptOutputs(true)
                .build();
    }

    /** The engine attaches to a provider that somebody else started. */
    Empty attach(PluginAttach request) {
        engine.at(request.getAddress());
        return Empty.getDefaultInstance();
    }

    PluginInfo info() {
        return PluginInfo.newBuilder().setVersion(version).build();
    }

    GetSchemaResponse schema() {
        return GetSchemaResponse.newBuilder()
                .setSchema(SchemaDocument.json(version, Functions.signatures()))
                .build();
    }
}
