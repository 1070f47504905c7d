package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsClientConfig;
import io.github.pulumiawsecs.provider.aws.AwsClientConfigBuilder;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import java.net.URI;

/** Configurations with test credentials that send all requests to a simulator. */
public final class TestCredentials {
    private TestCredentials() {}

    /** Returns a provider configuration for {@code endpoint} in us-east-1. */
    public static ObjectValue providerConfig(URI endpoint) {
        return JsonPropertyValues.parseObject("""
                {'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',
                 'endpoints': {'ecs': '%1$s', 'sts': '%1$s'}}""".formatted(endpoint));
    }

    /** Returns the collaborators of a provider for {@code endpoint}, with the fields of {@code json} in its configuration. */
    public static TaskSetContext provider(URI endpoint, Sleeper sleeper, String... json) {
        var config = providerConfig(endpoint);
        for (var more : json) {
            config = SampleInputs.merge(config, JsonPropertyValues.parseObject(more));
        }
        return TaskSetContext.of(
                EcsContext.configure(config, "0.0.0-test", sleeper), DeploymentSession.withoutJournal());
    }

    /** Returns a client configuration for {@code endpoint} in us-east-1. */
    public static AwsClientConfigBuilder clientConfig(URI endpoint) {
        var address = endpoint.toString();
        return AwsClientConfig.builder()
                .region("us-east-1")
                .accessKey("test")
                .secretKey("test")
                .endpoints(Endpoints.builder()
                        .override(AwsService.ECS, address)
                        .override(AwsService.STS, address)
                        .build());
    }
}
