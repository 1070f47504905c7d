package io.github.pulumiawsecs.wiretests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.PluginProcess;
import io.github.pulumiawsecs.wiretests.plugin.CommittedSchema;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.ParameterizeRequest;

/** RPCs before Configure, and RPCs that need none. */
class ContractTest {
    private static PluginProcess plugin;
    private static EngineClient engine;

    @BeforeAll
    static void start() {
        plugin = PluginLauncher.plugin().start();
        engine = new EngineClient(plugin);
    }

    @AfterAll
    static void stop() {
        plugin.close();
    }

    @Test
    void returnsCapabilitiesInHandshake() {
        assertThat(engine.call("Handshake", """
                        {'engineAddress': '127.0.0.1:1', 'rootDirectory': '/', 'programDirectory': '/',
                         'configureWithUrn': true, 'supportsViews': true, 'invokeWithPreview': true}"""))
                .isEqualTo(
                        EngineClient.json("{'acceptSecrets': true, 'acceptResources': true, 'acceptOutputs': true}"));
    }

    @Test
    void acceptsHandshakeWithoutDirectories() {
        assertThat(engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}").has("acceptSecrets"))
                .isTrue();
    }

    @Test
    void attachesAfterHandshake() {
        engine.call("Handshake", "{'engineAddress': '127.0.0.1:1'}");
        assertThat(engine.call("Attach", "{'address': '127.0.0.1:1'}")).isEqualTo(new JsonObject());
    }

    @Test
    void returnsTheCommittedSchema() {
        assertThat(plugin.client()
                        .getSchema(GetSchemaRequest.getDefaultInstance())
                        .getSchema())
                .isEqualTo(CommittedSchema.read());
    }

    @Test
    void returnsTheBuildVersion() {
        assertThat(engine.call("GetPluginInfo", "{}").get("version").getAsString())
                .isEqualTo(System.getProperty("awsecs.version"));
    }

    @Test
    void returnsNoMappings() {
        assertThat(engine.call("GetMappings", "{}")).isEqualTo(new JsonObject());
        assertThat(engine.call("GetMapping", "{'key': 'terraform'}")).isEqualTo(new JsonObject());
    }

    @Test
    void returnsUnimplementedForOtherRpcs() {
        assertThatThrownBy(() -> plugin.client().parameterize(ParameterizeRequest.getDefaultInstance()))
                .hasMessageStartingWith("UNIMPLEMENTED");
        assertThatThrownBy(() -> plugin.client().construct(ConstructRequest.getDefaultInstance()))
                .hasMessageStartingWith("UNIMPLEMENTED");
        assertThatThrownBy(() -> plugin.client().call(CallRequest.getDefaultInstance()))
                .hasMessageStartingWith("UNIMPLEMENTED");
    }

    @Test
    void servesAfterRepeatedCancel() {
        for (int i = 0; i < 3; i++) {
            assertThat(engine.call("Cancel", "{}")).isEqualTo(new JsonObject());
        }
        assertThat(engine.call("GetPluginInfo", "{}").has("version")).isTrue();
    }

    static List<String> functions() {
        return CommittedSchema.types().functions();
    }

    static List<String> listableResources() {
        return CommittedSchema.types().listableResources();
    }

    static List<Arguments> resourceRpcs() {
        return CommittedSchema.types().resources().stream()
                .flatMap(token -> Stream.of("Check", "Diff", "Create", "Read", "Update", "Delete")
                        .map(rpc -> arguments(rpc, token)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rejectsInvokeBeforeConfigure(String token) {
        assertRejectedBeforeConfigure("Invoke", "{'tok': '" + token + "'}");
    }

    @ParameterizedTest
    @MethodSource("listableResources")
    void rejectsListBeforeConfigure(String token) {
        assertRejectedBeforeConfigure("List", "{'token': '" + token + "'}");
    }

    @ParameterizedTest
    @MethodSource("resourceRpcs")
    void rejectsResourceRpcsBeforeConfigure(String rpc, String token) {
        assertRejectedBeforeConfigure(rpc, "{'urn': '" + engine.ofType(token).urn() + "'}");
    }

    private static void assertRejectedBeforeConfigure(String rpc, String request) {
        assertThatThrownBy(() -> engine.call(rpc, request))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageMatching("FAILED_PRECONDITION: .*configured.*");
    }
}
