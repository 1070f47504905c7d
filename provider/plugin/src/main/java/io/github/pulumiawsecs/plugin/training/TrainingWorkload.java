package io.github.pulumiawsecs.plugin.training;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.github.pulumiawsecs.harness.Structs;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The calls of an engine to a provider, from Handshake to Delete, errors included. */
final class TrainingWorkload {
    private static final String URN = "urn:pulumi:dev::training::aws-ecs:index:TaskSet::blue";

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
        configure(Structs.parse("{\"endpoints\": " + endpoints() + "}"));
        var inputs = check(Structs.parse("""
                {"cluster": "demo", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration":
                     {"subnets": ["subnet-1", "subnet-2"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}},
                 "serviceRegistries": [{"registryArn":
                     "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1", "port": 8080}],
                 "loadBalancers": [{"targetGroupArn":
                     "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef",
                     "containerName": "app", "containerPort": 8080}],
                 "externalId": "blue", "tags": {"team": "web"}}"""));
        var changed = check(Structs.parse("""
                {"cluster": "demo", "service": "web", "taskDefinition": "web:2", "scale": {"value": 50},
                 "capacityProviderStrategy": [{"capacityProvider": "FARGATE", "weight": 1}],
                 "externalId": "green", "tags": {"team": "core"}}"""));
        check(Structs.parse("{\"clustr\": 1, \"launchType\": \"FARGAT\", \"scale\": {\"value\": 101}}"));
        failToCreate();
        runLifecycle(inputs, changed);
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

    private void configure(Struct config) {
        provider.get()
                .handshake(ProviderHandshakeRequest.newBuilder()
                        .setEngineAddress("127.0.0.1:1")
                        .build());
        provider.get().getPluginInfo(Empty.getDefaultInstance());
        provider.get().getSchema(GetSchemaRequest.getDefaultInstance());
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
    }

    private Struct check(Struct news) {
        return provider.get()
                .check(CheckRequest.newBuilder().setUrn(URN).setNews(news).build())
                .getInputs();
    }

    private void failToCreate() {
        var unknownCluster = Structs.parse("""
                {"cluster": "nowhere", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}}""");
        expectFailure(
                CreateRequest.newBuilder()
                        .setUrn(URN)
                        .setProperties(unknownCluster)
                        .setTimeout(1),
                "ClusterNotFoundException");
        unknownCluster = unknownCluster.toBuilder()
                .putFields(
                        "taskDefinition",
                        Value.newBuilder().setStringValue("web:99").build())
                .build();
        expectFailure(
                CreateRequest.newBuilder()
                        .setUrn(URN)
                        .setProperties(unknownCluster)
                        .setPreview(true),
                "AWS would reject");
    }

    private void expectFailure(CreateRequest.Builder request, String reason) {
        try {
            provider.get().create(request.build());
            throw new IllegalStateException("the creation in a missing cluster must fail");
        } catch (StatusRuntimeException expected) {
            if (!String.valueOf(expected.getMessage()).contains(reason)) {
                throw expected;
            }
        }
    }

    private void runLifecycle(Struct inputs, Struct changed) {
        provider.get()
                .create(CreateRequest.newBuilder()
                        .setUrn(URN)
                        .setProperties(inputs)
                        .setPreview(true)
                        .build());
        var created = provider.get()
                .create(CreateRequest.newBuilder()
                        .setUrn(URN)
                        .setProperties(inputs)
                        .build());
        provider.get()
                .diff(DiffRequest.newBuilder()
                        .setUrn(URN)
                        .setId(created.getId())
                        .setOlds(created.getProperties())
                        .setOldInputs(inputs)
                        .setNews(changed)
                        .build());
        provider.get()
                .update(UpdateRequest.newBuilder()
                        .setUrn(URN)
                        .setId(created.getId())
                        .setOlds(created.getProperties())
                        .setOldInputs(inputs)
                        .setNews(changed)
                        .build());
        provider.get()
                .read(ReadRequest.newBuilder()
                        .setUrn(URN)
                        .setId(created.getId())
                        .setInputs(inputs)
                        .setProperties(created.getProperties())
                        .build());
        provider.get()
                .read(ReadRequest.newBuilder()
                        .setUrn(URN)
                        .setId(created.getId())
                        .build());
        provider.get()
                .delete(DeleteRequest.newBuilder()
                        .setUrn(URN)
                        .setId(created.getId())
                        .setProperties(created.getProperties())
                        .build());
    }
}
