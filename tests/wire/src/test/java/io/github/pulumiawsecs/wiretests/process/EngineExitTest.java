package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The plugin ends when its engine ends. */
@Execution(ExecutionMode.CONCURRENT)
class EngineExitTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Long enough for the plugin to connect to its engine. */
    private static final Duration CONNECT_TIME = Duration.ofSeconds(3);

    @Test
    void endsAfterTheEngineStopped() throws IOException {
        try (var engine = new FakeEngine();
                var plugin = startFor(engine.address())) {
            assertStays(plugin);
            engine.stop();
            assertThat(plugin.awaitExit(SOON)).isTrue();
            assertThat(plugin.stderr()).isEmpty();
        }
    }

    @Test
    void endsAfterTheEngineWasKilled() throws IOException {
        var engine = FakeEngine.startProcess();
        var address = engine.inputReader(StandardCharsets.UTF_8).readLine();
        try (var plugin = startFor(address)) {
            assertStays(plugin);
            engine.destroyForcibly();
            assertThat(plugin.awaitExit(SOON)).isTrue();
        } finally {
            engine.destroyForcibly();
        }
    }

    @Test
    void endsDuringWait() throws IOException, InterruptedException {
        var engine = FakeEngine.startProcess();
        var address = engine.inputReader(StandardCharsets.UTF_8).readLine();
        try (var fixture = PluginFixture.start(startFor(address))) {
            assertStays(fixture.plugin());
            fixture.simulator().setTiming(new Timing(Duration.ZERO, Duration.ofDays(1), Duration.ZERO));
            var polled = new CountDownLatch(1);
            fixture.simulator().injectFault((call, next) -> {
                if (call.operation().equals("DescribeServices")
                        && !fixture.simulator().writes().isEmpty()) {
                    polled.countDown();
                }
                return next.handle(call);
            });
            var inputs = fixture.inputs("{}");
            var create = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> fixture.engine().create(inputs))
                            .hasMessageContaining("UNAVAILABLE"));
            polled.await();
            engine.destroyForcibly();
            assertThat(fixture.plugin().awaitExit(SOON)).isTrue();
            create.join();
        } finally {
            engine.destroyForcibly();
        }
    }

    @Test
    void endsWhenEngineIsUnreachable() {
        try (var plugin = startFor("127.0.0.1:1")) {
            assertThat(plugin.awaitExit(SOON)).isTrue();
        }
    }

    @Test
    void endsAfterSilentEngine() throws IOException {
        var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (var plugin = startFor("127.0.0.1:" + silent.getLocalPort())) {
            try (silent;
                    var connection = silent.accept()) {
                assertThat(connection.isConnected()).isTrue();
                assertStays(plugin);
            }
            assertThat(plugin.awaitExit(SOON)).isTrue();
        }
    }

    @Test
    void ignoresTracingEndpoint() {
        try (var plugin = PluginLauncher.plugin()
                .withArguments("--tracing", "http://127.0.0.1:1")
                .start()) {
            assertThat(plugin.awaitExit(SOON)).isFalse();
        }
    }

    private static PluginProcess startFor(String address) {
        return PluginLauncher.plugin().withArguments(address).start();
    }

    private static void assertStays(PluginProcess plugin) {
        assertThat(plugin.awaitExit(CONNECT_TIME)).isFalse();
        assertThat(new EngineClient(plugin).call("GetPluginInfo", "{}").has("version"))
                .isTrue();
    }
}
