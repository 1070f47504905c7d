package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.harness.RecordingEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

class EngineLogClientTest {
    private static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    @Test
    void logsForResource() {
        try (var engine = RecordingEngine.start()) {
            var link = new EngineLogClient(Sleeper.system());
            link.connectTo(engine.address());

            link.logFor(URN).warning("taskDefinition: floats");
            link.logFor(URN).debug("no preflight");
            link.logFor(URN).status("3/4 running");

            // Debug messages are sent in the background.
            await(() -> engine.received().size() == 3);
            assertThat(engine.received())
                    .containsExactlyInAnyOrder(
                            said(LogSeverity.WARNING, "taskDefinition: floats"),
                            said(LogSeverity.DEBUG, "no preflight"),
                            said(LogSeverity.INFO, "3/4 running").toBuilder()
                                    .setEphemeral(true)
                                    .build());
        }
    }

    @Test
    void logsWarningOncePerResource() {
        try (var engine = RecordingEngine.start()) {
            var link = new EngineLogClient(Sleeper.system());
            link.connectTo(engine.address());

            link.logFor(URN).warning("taskDefinition: floats");
            link.logFor(URN).warning("taskDefinition: floats");
            link.logFor(URN + "2").warning("taskDefinition: floats");

            assertThat(engine.received()).extracting(LogRequest::getUrn).containsExactly(URN, URN + "2");
        }
    }

    /** Logging is best effort: an operation does not fail because of it. */
    @Test
    void ignoresMalformedAddress() {
        var link = new EngineLogClient(Sleeper.system());
        for (var address : List.of(
                "%%%", ":::", "[", "a b", "127.0.0.1:99999", "127.0.0.1:0", "x:///", "1J7.0.0.1:1", "a@b:1", "b_c:1")) {
            link.connectTo(address);
            assertThatCode(() -> link.logFor(URN).warning("taskDefinition: floats"))
                    .as(address)
                    .doesNotThrowAnyException();
        }
    }

    /** An attached provider outlives the engines that it serves. */
    @Test
    void usesLatestEngine() {
        try (var first = RecordingEngine.start();
                var second = RecordingEngine.start()) {
            var link = new EngineLogClient(Sleeper.system());
            link.connectTo(first.address());
            link.logFor(URN).warning("one");
            link.connectTo(second.address());
            link.connectTo("");
            link.logFor(URN).warning("two");

            assertThat(first.received()).containsExactly(said(LogSeverity.WARNING, "one"));
            assertThat(second.received()).containsExactly(said(LogSeverity.WARNING, "two"));
        }
    }

    @Test
    void logsWarningToEachEngine() {
        try (var preview = RecordingEngine.start();
                var update = RecordingEngine.start()) {
            var link = new EngineLogClient(Sleeper.system());
            link.logFor(URN).warning("taskDefinition: floats");
            for (var engine : List.of(preview, update)) {
                link.connectTo(engine.address());
                link.logFor(URN).warning("taskDefinition: floats");
                link.connectTo(engine.address());
                link.logFor(URN).warning("taskDefinition: floats");
            }

            assertThat(preview.received()).hasSize(1);
            assertThat(update.received()).hasSize(1);
        }
    }

    @Test
    void retriesRejectedWarning() {
        try (var engine = RecordingEngine.start()) {
            var link = new EngineLogClient(Sleeper.system());
            link.connectTo(engine.address());
            engine.rejectNextLog();
            link.logFor(URN).warning("taskDefinition: floats");
            assertThat(engine.received()).isEmpty();

            link.logFor(URN).warning("taskDefinition: floats");
            assertThat(engine.received()).containsExactly(said(LogSeverity.WARNING, "taskDefinition: floats"));
        }
    }

    @Test
    void continuesWithoutEngine() {
        var nobody = new EngineLogClient(Sleeper.system());
        var gone = new EngineLogClient(Sleeper.system());
        try (var engine = RecordingEngine.start()) {
            gone.connectTo(engine.address());
        }

        assertThatCode(() -> nobody.logFor(URN).warning("lost")).doesNotThrowAnyException();
        assertThatCode(() -> gone.logFor(URN).warning("lost")).doesNotThrowAnyException();
    }

    /** A stopped engine takes the connection and nothing more: only the first of many has to find that out. */
    @Test
    void waitsOnceForUnresponsiveEngine() throws IOException {
        try (var stopped = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var link = new EngineLogClient(Sleeper.system());
            link.connectTo("127.0.0.1:" + stopped.getLocalPort());

            assertTimeout(Duration.ofSeconds(15), () -> {
                for (int i = 0; i < 30; i++) {
                    link.logFor(URN + i).warning("taskDefinition: floats");
                }
            });
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static LogRequest said(LogSeverity severity, String message) {
        return LogRequest.newBuilder()
                .setSeverity(severity)
                .setUrn(URN)
                .setMessage(message)
                .build();
    }
}
