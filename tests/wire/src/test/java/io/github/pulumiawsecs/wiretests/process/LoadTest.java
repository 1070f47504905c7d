package io.github.pulumiawsecs.wiretests.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;

/** Many concurrent requests, and large messages. */
class LoadTest {
    private PluginFixture fixture;

    @BeforeEach
    void start() {
        fixture = PluginFixture.start();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void answersFiftyConcurrentReads() throws InterruptedException, ExecutionException {
        var created = fixture.engine().create(fixture.inputs("{}"));
        Callable<JsonObject> read =
                () -> fixture.engine().read(created.get("id").getAsString());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> read).toList());
            for (Future<JsonObject> answer : reads) {
                assertThat(answer.get().get("id")).isEqualTo(created.get("id"));
            }
        }
    }

    /** RPCs that call AWS must not occupy the few threads of the other RPCs. */
    @Test
    void answersCheckWhileReadsWait() throws IOException {
        var inputs = fixture.inputs("{}");
        var id = fixture.engine().create(inputs).get("id").getAsString();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var config = fixture.config();
            config.getAsJsonObject("endpoints").addProperty("ecs", "http://127.0.0.1:" + silent.getLocalPort());
            fixture.engine().call("Configure", "{'args': " + config + "}");
            Callable<JsonObject> read = () -> fixture.engine().read(id);
            var reads =
                    IntStream.range(0, 16).mapToObj(_ -> threads.submit(read)).toList();
            try (var _ = silent.accept()) {
                assertThat(fixture.engine().check(inputs).has("inputs")).isTrue();
                assertThat(reads).noneMatch(Future::isDone);
            } finally {
                // The reads would wait for the timeout of the AWS client.
                fixture.plugin().close();
            }
        }
    }

    @Test
    void acceptsLargeRequest() {
        var inputs = fixture.inputs("{}");
        var large = inputs.deepCopy();
        large.addProperty("left-over", "x".repeat(48 << 20));
        var created = new JsonObject();
        created.addProperty("id", "x");
        created.add("properties", large);
        assertThat(fixture.engine().diff(created, large, inputs).get("changes").getAsString())
                .isEqualTo("DIFF_NONE");
    }

    @Test
    void returnsLargeResponse() {
        var tags = new JsonObject();
        tags.addProperty("large", "x".repeat(24 << 20));
        var inputs = fixture.inputs("{}");
        inputs.add("tags", tags);
        assertThat(fixture.engine().check(inputs).getAsJsonObject("inputs").get("tags"))
                .isEqualTo(tags);
    }

    /** Decompression yields the request in parts. */
    @Test
    void acceptsCompressedRequest() {
        var text = Value.newBuilder().setStringValue("x".repeat(100_000)).build();
        var news = Struct.newBuilder().putFields("externalId", text);
        var request = CheckRequest.newBuilder().setNews(news).setUrn(EngineClient.URN);

        var answer = fixture.plugin().client().withCompression("gzip").check(request.build());

        assertThat(answer.getInputs().getFieldsOrThrow("externalId")).isEqualTo(text);
    }
}
