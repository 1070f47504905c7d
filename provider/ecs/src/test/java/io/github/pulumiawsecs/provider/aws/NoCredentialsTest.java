package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the provider's own surroundings and the SDK's own chain in a process whose environment is empty, since that is
 * the one place where neither can be replaced.
 */
class NoCredentialsTest {
    private static final Map<String, String> NO_INSTANCE = Map.of("AWS_EC2_METADATA_DISABLED", "true");

    @Test
    void namesTheSourcesOfCredentials(@TempDir Path home) throws Exception {
        assertThat(run(home, "eu-west-1", Map.of()))
                .startsWith("DescribeTaskSets for service web failed: credentials: must be set in the provider's"
                        + " configuration (accessKey and secretKey,")
                .contains("profile \"default\" of the AWS configuration files", "Next: set AWS_PROFILE or the keys")
                .endsWith("`aws sso login`. REJECTED");
    }

    @Test
    void reportsMissingRegionFirst(@TempDir Path home) throws Exception {
        assertThat(run(home, "", Map.of()))
                .startsWith("DescribeTaskSets for service web failed: region: must be set in");
    }

    @Test
    void reportsReasonOfFailedSource(@TempDir Path home) throws Exception {
        var config = Files.writeString(home.resolve("config"), "[default]\n" + CredentialsResolverTest.SSO);

        assertThat(run(home, "eu-west-1", Map.of("AWS_CONFIG_FILE", config.toString())))
                .contains("profile \"default\" of the AWS configuration files: must have a login that has not expired")
                .endsWith("Next: log in with `aws sso login --profile default`. REJECTED");
    }

    private static String run(Path home, String region, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Caller.class.getName(),
                region);
        builder.environment().clear();
        builder.environment().putAll(NO_INSTANCE);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }

    /** Makes one call and prints how it failed. */
    static final class Caller {
        private Caller() {}

        public static void main(String[] arguments) {
            var settings = AwsClientConfig.builder();
            if (!arguments[0].isEmpty()) {
                settings.region(arguments[0]);
            }
            try (var clients =
                    new AwsClients(settings.build(), AwsEnvironment.ofProcess(), "1.2.3", Sleeper.system())) {
                AwsClientsTest.describe(clients);
            } catch (AwsCallException failure) {
                System.out.println(failure.getMessage() + " " + failure.outcome());
            }
        }
    }
}
