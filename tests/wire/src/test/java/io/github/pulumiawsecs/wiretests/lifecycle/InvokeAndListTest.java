package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Provider.ListRequest;

/** Encoding of Invoke and List. */
class InvokeAndListTest {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final int SERVICES = 12;

    private static PluginFixture fixture;
    private static EngineClient engine;
    private static JsonObject blue;

    /** The ARNs of all task sets. */
    private static final TreeSet<String> ALL = new TreeSet<>();

    @BeforeAll
    static void start() {
        fixture = PluginFixture.start();
        engine = fixture.engine();
        blue = engine.create(fixture.inputs("{'externalId': 'blue', 'tags': {'team': 'web'}}"));
        ALL.add(blue.get("id").getAsString());
        for (int i = 1; i < SERVICES; i++) {
            var service = "service-" + i;
            fixture.simulator()
                    .call(
                            "CreateService",
                            "{'cluster': 'demo', 'serviceName': '" + service
                                    + "', 'deploymentController': {'type': 'EXTERNAL'}}");
            ALL.add(engine.create(fixture.inputs("{'service': '" + service + "', 'waitForSteadyState': false}"))
                    .get("id")
                    .getAsString());
        }
    }

    @BeforeEach
    void forget() {
        fixture.takeCalls();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void returnsOutputsOfReadFromInvoke() {
        var found = engine.call("Invoke", """
                {'tok': 'aws-ecs:index:getTaskSet', 'args': {'cluster': 'demo', 'service': 'web', 'externalId': 'blue'}}""");
        assertThat(found.has("failures")).isFalse();
        assertThat(found.getAsJsonObject("return"))
                .isEqualTo(engine.read(blue.get("id").getAsString()).getAsJsonObject("properties"));
    }

    @Test
    void returnsInvokeFailuresWithPaths() {
        var response = engine.call("Invoke", """
                {'tok': 'aws-ecs:index:getTaskSets', 'args': {'clustr': 'demo', 'service': '', 'status': 'OLD'}}""");
        assertThat(response.has("return")).isFalse();
        assertThat(EngineClient.failureReasons(response))
                .extracting(reason -> reason.replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder("clustr", "cluster", "service", "status");
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @Test
    void rejectsInvokeWithoutResult() {
        assertThatThrownBy(() -> engine.call("Invoke", """
                {'tok': 'aws-ecs:index:getTaskSet', 'args': {'cluster': 'demo', 'service': 'web', 'externalId': 'red'}}"""))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("FAILED_PRECONDITION")
                .hasMessageContainingAll("externalId", "\"red\"")
                .hasMessageContaining(blue.get("id").getAsString());
        assertThatThrownBy(() -> engine.call("Invoke", "{'tok': 'aws-ecs:index:getCluster'}"))
                .hasMessageStartingWith("NOT_FOUND")
                .hasMessageContainingAll("aws-ecs:index:getTaskSet", "aws-ecs:index:getTaskSets");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 1000})
    void listsPages(int size) {
        var found = new ArrayList<String>();
        var request = list("{'cluster': 'demo'}");
        request.addProperty("pageSize", size);
        String next = "";
        do {
            request.addProperty("continuationToken", next);
            next = "";
            var page = responses(engine.call("List", request));
            assertThat(page.size()).isLessThanOrEqualTo(size + 1);
            for (var response : page) {
                assertThat(next).as("a continuation comes last").isEmpty();
                if (response.has("continuation")) {
                    next = response.getAsJsonObject("continuation")
                            .get("continuationToken")
                            .getAsString();
                } else {
                    found.add(response.getAsJsonObject("result").get("id").getAsString());
                }
            }
        } while (!next.isEmpty());
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void listsIdAndName() {
        var response = responses(engine.call("List", list("{'cluster': 'demo', 'service': 'web'}")))
                .getFirst()
                .getAsJsonObject("result");
        var id = blue.get("id").getAsString();
        assertThat(response.get("id").getAsString()).isEqualTo(id);
        assertThat(response.get("name").getAsString()).isEqualTo("web-" + id.substring(id.lastIndexOf('/') + 1));
    }

    @Test
    void listsComputedForUnknowns() {
        assertThat(responses(engine.call("List", list("{'cluster': 'demo', 'service': '" + UNKNOWN + "'}"))))
                .containsExactly(EngineClient.json("{'computed': {}}"));
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @Test
    void rejectsInvalidListQueryAndType() {
        assertThatThrownBy(() -> engine.call("List", list("{'service': ''}")))
                .hasMessageStartingWith("FAILED_PRECONDITION")
                .hasMessageContainingAll("cluster: ", "service: ");
        var request = list("{'cluster': 'demo'}");
        request.addProperty("token", "aws-ecs:index:Cluster");
        assertThatThrownBy(() -> engine.call("List", request))
                .hasMessageStartingWith("NOT_FOUND")
                .hasMessageContainingAll("aws-ecs:index:Cluster", "aws-ecs:index:TaskSet");
    }

    @Test
    void servesAfterCancelledList() {
        var request = ListRequest.newBuilder()
                .setToken("aws-ecs:index:TaskSet")
                .setQuery(Structs.parse("{\"cluster\": \"demo\"}"))
                .build();
        var context = Context.current().withCancellation();
        context.run(() -> {
            var stream = fixture.plugin().client().list(request);
            assertThat(stream.hasNext()).isTrue();
            context.cancel(new CancellationException("enough"));
            assertThatThrownBy(() -> stream.forEachRemaining(_ -> {})).hasMessageStartingWith("CANCELLED");
        });
        assertThat(responses(engine.call("List", list("{'cluster': 'demo'}")))).hasSize(SERVICES);
    }

    private static JsonObject list(String query) {
        var request = EngineClient.json("{'token': 'aws-ecs:index:TaskSet'}");
        request.add("query", EngineClient.json(query));
        return request;
    }

    private static List<JsonObject> responses(JsonObject response) {
        return response.getAsJsonArray("responses").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
