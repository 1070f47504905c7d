package io.github.pulumiawsecs.plugin.training;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.FunctionSamples;
import io.github.pulumiawsecs.harness.PackageTypes;
import io.github.pulumiawsecs.harness.Structs;
import java.net.URI;
import java.util.ArrayList;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * The calls of an engine to a provider, from Handshake to Cancel: the life cycle of a sample of each resource type, and a
 * call of each function, errors included. The resource types and functions are those of the package schema.
 */
final class TrainingWorkload {
    private final Supplier<ResourceProviderBlockingStub> provider;
    private final URI endpoint;

    /** @param provider returns a client for each call, so that each call has its own deadline */
    TrainingWorkload(Supplier<ResourceProviderBlockingStub> provider, URI endpoint) {
        this.provider = provider;
        this.endpoint = endpoint;
    }

    void run() {
        // Both sources of the configuration: the program, and the environment except for the endpoints.
        configure(fullConfig());
        var types = configure(Structs.parse("{\"endpoints\": " + endpoints() + "}"));
        var resources = new ArrayList<ResourceWorkload>();
        for (var token : types.resources()) {
            var resource = new ResourceWorkload(provider, token);
            resource.check();
            resource.failToCreate();
            resource.create();
            resources.add(resource);
        }
        types.functions().forEach(this::invoke);
        types.listableResources().forEach(token -> ResourceWorkload.list(provider.get(), token));
        resources.forEach(ResourceWorkload::update);
        resources.forEach(ResourceWorkload::read);
        resources.reversed().forEach(ResourceWorkload::delete);
        provider.get().cancel(Empty.getDefaultInstance());
    }

    private Struct fullConfig() {
        return Structs.parse("""
                {"region": "us-east-1", "accessKey": "training", "secretKey": "training", "maxRetries": "2",
                 "endpoints": %s,
                 "defaultTags": {"tags": {"origin": "training"}}}""".formatted(endpoints()));
    }

    private String endpoints() {
        return "\"{\\\"ecs\\\": \\\"%s\\\", \\\"sts\\\": \\\"%s\\\"}\"".formatted(endpoint, endpoint);
    }

    private PackageTypes configure(Struct config) {
        provider.get()
                .handshake(ProviderHandshakeRequest.newBuilder()
                        .setEngineAddress("127.0.0.1:1")
                        .setSupportsRefreshBeforeUpdate(true)
                        .build());
        provider.get().getPluginInfo(Empty.getDefaultInstance());
        var schema = provider.get().getSchema(GetSchemaRequest.getDefaultInstance());
        provider.get().checkConfig(CheckRequest.newBuilder().setNews(config).build());
        provider.get()
                .diffConfig(DiffRequest.newBuilder()
                        .setOldInputs(config)
                        .setNews(config)
                        .build());
        provider.get()
                .configure(ConfigureRequest.newBuilder()
                        .setArgs(config)
                        .setAcceptSecrets(true)
                        .build());
        return PackageTypes.parse(schema.getSchema());
    }

    private void invoke(String token) {
        var failures =
                provider.get().invoke(InvokeRequest.newBuilder().setTok(token).build());
        var response = provider.get()
                .invoke(InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(Structs.of(FunctionSamples.of(token).arguments()))
                        .build());
        if (failures.getFailuresCount() == 0 || response.getFailuresCount() > 0) {
            throw new IllegalStateException(token + " must accept its sample and reject missing arguments (got "
                    + response.getFailuresList() + ")");
        }
    }
}
