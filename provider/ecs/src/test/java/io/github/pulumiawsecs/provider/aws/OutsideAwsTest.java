package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Amazon ECS on a server outside of AWS, and no setting for AWS STS: AWS must not receive the credentials. */
class OutsideAwsTest {
    private static final String KEYS = "aws_access_key_id = A\naws_secret_access_key = s\n";

    private final StubAws ecs = stub();
    private final AwsClientConfigBuilder config = AwsClientConfig.builder().region("eu-west-1");

    @AfterEach
    void close() {
        ecs.close();
    }

    @Test
    void skipsLookupOfAccount() {
        try (var clients = clients(KEYS, Map.of())) {
            AwsClientsTest.describe(clients);
            assertThat(clients.account()).isInstanceOf(AccountLookup.Skipped.class);
        }
    }

    @Test
    void rejectsRestrictedAccounts() {
        config.allowedAccountIds(List.of("111122223333"));
        assertRejected(KEYS, "endpoints.sts: is required to check allowedAccountIds");
    }

    @Test
    void rejectsConfiguredRole() {
        config.assumeRole(
                AssumeRoleRequest.builder().roleArn("arn:aws:iam::1:role/r").build());
        assertRejected(
                KEYS,
                "endpoints.sts: is required to assume a role when AWS_ENDPOINT_URL_ECS is set to a server outside");
    }

    @Test
    void rejectsRoleOfProfile() {
        assertRejected(
                KEYS + "role_arn = R\nsource_profile = default\n", "endpoints.sts: is required to assume a role");
    }

    @Test
    void callsStsWhenSettingNamesIt() {
        var sts = Map.of("AWS_ENDPOINT_URL_STS", "http://localhost.test:1");
        try (var clients = clients(KEYS, sts)) {
            assertThatThrownBy(clients::account).hasMessage("a request to localhost.test");
        }
    }

    private void assertRejected(String profile, String message) {
        try (var clients = clients(profile, Map.of())) {
            assertThatThrownBy(() -> AwsClientsTest.describe(clients))
                    .isInstanceOf(AwsCallException.class)
                    .hasMessageContaining(message);
        }
        assertThat(ecs.requests).isEmpty();
    }

    private AwsClients clients(String profile, Map<String, String> more) {
        var environment = new HashMap<>(Map.of("AWS_ENDPOINT_URL_ECS", "http://ecs.corp.test"));
        environment.putAll(more);
        return new AwsClients(
                config.build(),
                EmptyEnvironment.with(environment, "[default]\n" + profile),
                "1.2.3",
                Sleeper.system(),
                new EcsOnly(ecs.url()));
    }

    private static StubAws stub() {
        try {
            return new StubAws(StubAws.NO_TASK_SETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends requests to the name of the server to the stub, and fails for any other host. */
    private record EcsOnly(String stub) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            var http = request.httpRequest();
            if (!http.host().equals("ecs.corp.test")) {
                throw new IllegalStateException("a request to " + http.host());
            }
            return TransportFactory.create(AwsClientConfig.NONE, EmptyEnvironment.atAll(), Sleeper.system())
                    .prepareRequest(HttpExecuteRequest.builder()
                            .request(http.toBuilder()
                                    .host("127.0.0.1")
                                    .port(URI.create(stub).getPort())
                                    .build())
                            .contentStreamProvider(
                                    request.contentStreamProvider().orElse(null))
                            .build());
        }

        @Override
        public void close() {}
    }
}
