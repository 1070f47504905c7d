package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.pulumiawsecs.harness.RecordingEngine;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;

/** Newer, older and faulty engines. */
class EngineCompatibilityTest {
    /** Field 999, a string of two characters, which no version of the protocol has. */
    private static final byte[] UNKNOWN_FIELD = {(byte) 0xba, 0x3e, 2, 'h', 'i'};

    private static PluginFixture fixture;
    private static EngineClient engine;

    @BeforeAll
    static void start() {
        fixture = PluginFixture.start();
        engine = fixture.engine();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void ignoresUnknownFields() throws InvalidProtocolBufferException {
        var handshake = ProviderHandshakeRequest.parseFrom(UNKNOWN_FIELD);
        var check = CheckRequest.newBuilder()
                .setUrn(EngineClient.URN)
                .mergeFrom(CheckRequest.parseFrom(UNKNOWN_FIELD))
                .build();
        assertThat(check.getSerializedSize())
                .as("the request contains the unknown field")
                .isGreaterThan(CheckRequest.newBuilder()
                        .setUrn(EngineClient.URN)
                        .build()
                        .getSerializedSize());
        assertThat(fixture.plugin().client().handshake(handshake).getAcceptSecrets())
                .isTrue();
        assertThat(fixture.plugin().client().check(check).getFailuresList()).hasSize(3);
    }

    @Test
    void warnsOnceWhenEngineDoesNotRefresh() {
        var primary = engine.ofType("aws-ecs:index:PrimaryTaskSet");
        try (var recording = RecordingEngine.start()) {
            engine.call("Handshake", "{'engineAddress': '" + recording.address() + "'}");
            for (int i = 0; i < 2; i++) {
                primary.check(EngineClient.json("{'taskSet': 'demo/web/ecs-svc/" + i + "'}"));
            }
            fixture.inputs("{}");

            assertThat(recording.received())
                    .singleElement()
                    .extracting(LogRequest::getMessage)
                    .asString()
                    .contains("does not read a PrimaryTaskSet before each deployment", "pulumi up --refresh");
        }
        try (var recording = RecordingEngine.start()) {
            engine.call(
                    "Handshake",
                    "{'engineAddress': '" + recording.address() + "', 'supportsRefreshBeforeUpdate': true}");
            primary.check(EngineClient.json("{'taskSet': 'demo/web/ecs-svc/1'}"));

            assertThat(recording.received()).isEmpty();
        }
    }

    @Test
    void ignoresInternalProperties() {
        var news = fixture.inputs("{'__internal': {'anything': true}, '__defaults': ['scale']}");
        assertThat(news.has("scale")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check", "Diff", "Create", "Read", "Update", "Delete"})
    void rejectsUnknownResourceType(String rpc) {
        assertThatThrownBy(() -> engine.call(
                        rpc, "{'urn': 'urn:pulumi:dev::shop::aws-ecs:index:Cluster::aws-ecs:index:TaskSet'}"))
                .hasMessageStartingWith("NOT_FOUND")
                .hasMessageContainingAll("aws-ecs:index:Cluster", "aws-ecs:index:TaskSet");
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @Test
    void acceptsUrnWithParentType() {
        var request = EngineClient.json(
                "{'urn': 'urn:pulumi:dev::shop::my:index:Service$aws-ecs:index:TaskSet::blue', 'news': {}}");
        assertThat(engine.call("Check", request).getAsJsonArray("failures")).hasSize(3);
    }

    @Test
    void diffsAgainstStateWithoutOldInputs() {
        var inputs = fixture.inputs("{}");
        var request = EngineClient.json("{'id': 'x', 'urn': '" + EngineClient.URN + "'}");
        request.add("olds", inputs);
        request.add("news", inputs);
        assertThat(engine.call("Diff", request).get("changes").getAsString()).isEqualTo("DIFF_NONE");
        request.add("news", fixture.inputs("{'scale': {'value': 10}}"));
        assertThat(engine.call("Diff", request).getAsJsonObject("detailedDiff").keySet())
                .containsExactly("scale.value");
    }

    @Test
    void acceptsNullsInConfigure() {
        assertThat(engine.call("Configure", "{'args': {'region': null, 'profile': null, 'endpoints': null}}")
                        .has("acceptSecrets"))
                .isTrue();
        engine.call("Configure", "{'args': " + fixture.config() + "}");
    }
}
