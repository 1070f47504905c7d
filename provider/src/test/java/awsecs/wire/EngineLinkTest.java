package awsecs.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import awsecs.harness.ListeningEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

class EngineLinkTest {
    private static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    @Test
    void tellsTheEngineAboutTheResource() {
        try (var engine = ListeningEngine.start()) {
            var link = new EngineLink();
            link.at(engine.address());

            link.about(URN).warning("taskDefinition: floats");
            link.about(URN).debug("no preflight");
            link.about(URN).status("3/4 running");

            assertThat(engine.heard())
                    .containsExactly(
                            said(LogSeverity.WARNING, "taskDefinition: floats"),
                            said(LogSeverity.DEBUG, "no preflight"),
                            said(LogSeverity.INFO, "3/4 running").toBuilder()
                                    .setEphemeral(true)
                                    .build());
        }
    }

    @Test
    void saysAWarningOnceForEachResource() {
        try (var engine = ListeningEngine.start()) {
            var link = new EngineLink();
            link.at(engine.address());

            link.about(URN).warning("taskDefinition: floats");
            link.about(URN).warning("taskDefinition: floats");
            link.about(URN + "2").warning("taskDefinition: floats");

            assertThat(engine.heard()).extracting(LogRequest::getUrn).containsExactly(URN, URN + "2");
        }
    }

    /** An attached provider outlives the engines that it serves. */
    @Test
    void speaksToTheEngineThatCameLast() {
        try (var first = ListeningEngine.start();
                var second = ListeningEngine.start()) {
            var link = new EngineLink();
            link.at(first.address());
            link.about(URN).debug("one");
            link.at(second.address());
            link.at("");
            link.about(URN).debug("two");

            assertThat(first.heard()).containsExactly(said(LogSeverity.DEBUG, "one"));
            assertThat(second.heard()).containsExactly(said(LogSeverity.DEBUG, "two"));
        }
    }

    @Test
    void saysAWarningToEachEngine() {
        try (var preview = ListeningEngine.start();
                var update = ListeningEngine.start()) {
            var link = new EngineLink();
            link.about(URN).warning("taskDefinition: floats");
            for (var engine : List.of(preview, update)) {
                link.at(engine.address());
                link.about(URN).warning("taskDefinition: floats");
                link.at(engine.address());
                link.about(URN).warning("taskDefinition: floats");
            }

            assertThat(preview.heard()).hasSize(1);
            assertThat(update.heard()).hasSize(1);
        }
    }

    @Test
    void saysAWarningAgainThatTheEngineDidNotTake() {
        try (var engine = ListeningEngine.start()) {
            var link = new EngineLink();
            link.at(engine.address());
            engine.refuseNext();
            link.about(URN).warning("taskDefinition: floats");
            assertThat(engine.heard()).isEmpty();

            link.about(URN).warning("taskDefinition: floats");
            assertThat(engine.heard()).containsExactly(said(LogSeverity.WARNING, "taskDefinition: floats"));
        }
    }

    @Test
    void goesOnWhenNobodyListens() {
        var nobody = new EngineLink();
        var gone = new EngineLink();
        try (var engine = ListeningEngine.start()) {
            gone.at(engine.address());
        }

        assertThatCode(() -> nobody.about(URN).warning("lost")).doesNotThrowAnyException();
        assertThatCode(() -> gone.about(URN).warning("lost")).doesNotThrowAnyException();
    }

    /** A stopped engine takes the connection and nothing more: only the first of many has to find that out. */
    @Test
    void waitsOnceForAnEngineThatDoesNotAnswer() throws IOException {
        try (var stopped = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var link = new EngineLink();
            link.at("127.0.0.1:" + stopped.getLocalPort());

            assertTimeout(Duration.ofSeconds(15), () -> {
                for (int i = 0; i < 30; i++) {
                    link.about(URN + i).warning("taskDefinition: floats");
                }
            });
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
