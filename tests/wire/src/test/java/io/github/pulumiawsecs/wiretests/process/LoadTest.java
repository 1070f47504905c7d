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

/** Large stacks: many requests at a time, and large ones. */
class LoadTest {
    private PluginFixture stage;

    @BeforeEach
    void set() {
        stage = PluginFixture.set();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersFiftyConcurrentReads() throws InterruptedException, ExecutionException {
        var made = stage.engine().create(stage.inputs("{}"));
        Callable<JsonObject> read = () -> stage.engine().read(made.get("id").getAsString());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> read).toList());
            for (Future<JsonObject> answer : reads) {
                assertThat(answer.get().get("id")).isEqualTo(made.get("id"));
            }
        }
    }

    /** Few threads answer what takes no call; what does must not occupy them. */
    @Test
    void answersCheckWhileReadsWait() throws IOException {
        var inputs = stage.inputs("{}");
        var id = stage.engine().create(inputs).get("id").getAsString();
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var config = stage.config();
            config.getAsJsonObject("endpoints").addProperty("ecs", "http://127.0.0.1:" + silent.getLocalPort());
            stage.engine().call("Configure", "{'args': " + config + "}");
            Callable<JsonObject> read = () -> stage.engine().read(id);
            var reads =
                    IntStream.range(0, 16).mapToObj(_ -> threads.submit(read)).toList();
            try (var _ = silent.accept()) {
                assertThat(stage.engine().check(inputs).has("inputs")).isTrue();
                assertThat(reads).noneMatch(Future::isDone);
            } finally {
                // They would wait for as long as the AWS client does.
                stage.plugin().close();
            }
        }
    }

    @Test
    void acceptsLargeRequest() {
        var inputs = stage.inputs("{}");
        var large = inputs.deepCopy();
        large.addProperty("left-over", "x".repeat(48 << 20));
        var made = new JsonObject();
        made.addProperty("id", "x");
        made.add("properties", large);
        assertThat(stage.engine().diff(made, large, inputs).get("changes").getAsString())
                .isEqualTo("DIFF_NONE");
    }

    @Test
    void returnsLargeResponse() {
        var tags = new JsonObject();
        tags.addProperty("large", "x".repeat(24 << 20));
        var inputs = stage.inputs("{}");
        inputs.add("tags", tags);
        assertThat(stage.engine().check(inputs).getAsJsonObject("inputs").get("tags"))
                .isEqualTo(tags);
    }

    /** It is unpacked piece by piece, so that its end is not in sight at first. */
    @Test
    void acceptsCompressedRequest() {
        var text = Value.newBuilder().setStringValue("x".repeat(100_000)).build();
        var news = Struct.newBuilder().putFields("externalId", text);
        var request = CheckRequest.newBuilder().setNews(news).setUrn(EngineClient.URN);

        var answer = stage.plugin().client().withCompression("gzip").check(request.build());

        assertThat(answer.getInputs().getFieldsOrThrow("externalId")).isEqualTo(text);
    }
}
