package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

class MainTest {
    @Test
    void parsesOptions() {
        assertThat(Main.parse(List.of()).settings().port()).isEqualTo(4566);
        Main.Options options = Main.parse(List.of("--port", "0", "--seed", "--region", "eu-west-1", "--startup", "7"));
        assertThat(options.settings().port()).isZero();
        assertThat(options.seed()).isTrue();
        assertThat(options.settings().region()).isEqualTo("eu-west-1");
        assertThat(options.settings().timing().startup()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void rejectsInvalidOptions() {
        assertThatThrownBy(() -> Main.parse(List.of("--prot", "1"))).hasMessageContaining("--prot");
        assertThatThrownBy(() -> Main.parse(List.of("--port"))).hasMessageContainingAll("--port", "value");
        assertThatThrownBy(() -> Main.parse(List.of("--port", "http")))
                .hasMessageContainingAll("--port", "number", "http");
    }

    @Test
    void servesSeedUntilSigterm() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.pulumiawsecs.simulator.Main",
                        "--port",
                        "0",
                        "--seed")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            assertThat(line)
                    .matches("ECS simulator serves http://127\\.0\\.0\\.1:[0-9]+ as account 123456789012 in us-east-1");
            try (EcsClient ecs = SdkClients.ecs(URI.create(line.split(" ", -1)[3]), "us-east-1")) {
                assertThat(ecs.describeServices(
                                        services -> services.cluster("demo").services("web"))
                                .services()
                                .get(0)
                                .desiredCount())
                        .isEqualTo(4);
                assertThat(ecs.describeTaskDefinition(definition -> definition.taskDefinition("web"))
                                .taskDefinition()
                                .revision())
                        .isEqualTo(2);
            }
            // SIGTERM; the JVM handles SIGINT the same way.
            process.toHandle().destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }
}
