package awsecs.training;

import awsecs.harness.Structs;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.StatusRuntimeException;
import java.net.URI;
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

/** What an engine does with a provider in its life, from Handshake to Delete, mistakes included. */
final class Session {
    private static final String URN = "urn:pulumi:dev::training::aws-ecs:index:TaskSet::blue";

    private final ResourceProviderBlockingStub provider;
    private final URI endpoint;

    Session(ResourceProviderBlockingStub provider, URI endpoint) {
        this.provider = provider;
        this.endpoint = endpoint;
    }

    void run() {
        // Both ways to reach AWS: all written down, and all from the environment.
        configure(everything());
        configure(Structs.of("{}"));
        var inputs = check(Structs.of("""
                {"cluster": "demo", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration":
                     {"subnets": ["subnet-1", "subnet-2"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}},
                 "serviceRegistries": [{"registryArn":
                     "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1", "port": 8080}],
                 "loadBalancers": [{"targetGroupArn":
                     "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/blue/1234567890abcdef",
                     "containerName": "app", "containerPort": 8080}],
                 "externalId": "blue", "tags": {"team": "web"}}"""));
        var changed = check(Structs.of("""
                {"cluster": "demo", "service": "web", "taskDefinition": "web:2", "scale": {"value": 50},
                 "capacityProviderStrategy": [{"capacityProvider": "FARGATE", "weight": 1}],
                 "externalId": "green", "tags": {"team": "core"}}"""));
        check(Structs.of("{\"clustr\": 1, \"launchType\": \"FARGAT\", \"scale\": {\"value\": 101}}"));
        failToCreate();
        live(inputs, changed);
        provider.cancel(Empty.getDefaultInstance());
    }

    private Struct everything() {
        return Structs.of("""
                {"region": "us-east-1", "accessKey": "training", "secretKey": "training", "maxRetries": "2",
                 "endpoints": "{\\"ecs\\": \\"%s\\", \\"sts\\": \\"%s\\"}",
                 "defaultTags": {"tags": {"origin": "training"}}}""".formatted(endpoint, endpoint));
    }

    private void configure(Struct config) {
        provider.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .build());
        provider.getPluginInfo(Empty.getDefaultInstance());
        provider.getSchema(GetSchemaRequest.getDefaultInstance());
        provider.checkConfig(CheckRequest.newBuilder().setNews(config).build());
        provider.diffConfig(
                DiffRequest.newBuilder().setOldInputs(config).setNews(config).build());
        provider.configure(ConfigureRequest.newBuilder()
                .setArgs(config)
                .setAcceptSecrets(true)
                .build());
    }

    private Struct check(Struct news) {
        return provider.check(
                        CheckRequest.newBuilder().setUrn(URN).setNews(news).build())
                .getInputs();
    }

    private void failToCreate() {
        var nowhere = Structs.of("""
                {"cluster": "nowhere", "service": "web", "taskDefinition": "web:1", "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}}""");
        fail(CreateRequest.newBuilder().setUrn(URN).setProperties(nowhere), "ClusterNotFoundException");
        nowhere = nowhere.toBuilder()
                .putFields(
                        "taskDefinition",
                        Value.newBuilder().setStringValue("web:99").build())
                .build();
        fail(CreateRequest.newBuilder().setUrn(URN).setProperties(nowhere).setPreview(true), "AWS would refuse");
    }

    private void fail(CreateRequest.Builder request, String reason) {
        try {
            provider.create(request.build());
            throw new IllegalStateException("a task set was created in a cluster that does not exist");
        } catch (StatusRuntimeException expected) {
            if (!String.valueOf(expected.getMessage()).contains(reason)) {
                throw expected;
            }
        }
    }

    private void live(Struct inputs, Struct changed) {
        provider.create(CreateRequest.newBuilder()
                .setUrn(URN)
                .setProperties(inputs)
                .setPreview(true)
                .build());
        var made = provider.create(
                CreateRequest.newBuilder().setUrn(URN).setProperties(inputs).build());
        provider.diff(DiffRequest.newBuilder()
                .setUrn(URN)
                .setId(made.getId())
                .setOlds(made.getProperties())
                .setOldInputs(inputs)
                .setNews(changed)
                .build());
        provider.update(UpdateRequest.newBuilder()
                .setUrn(URN)
                .setId(made.getId())
                .setOlds(made.getProperties())
                .setOldInputs(inputs)
                .setNews(changed)
                .build());
        provider.read(ReadRequest.newBuilder()
                .setUrn(URN)
                .setId(made.getId())
                .setInputs(inputs)
                .setProperties(made.getProperties())
                .build());
        provider.read(ReadRequest.newBuilder().setUrn(URN).setId(made.getId()).build());
        provider.delete(DeleteRequest.newBuilder()
                .setUrn(URN)
                .setId(made.getId())
                .setProperties(made.getProperties())
                .build());
    }
}
