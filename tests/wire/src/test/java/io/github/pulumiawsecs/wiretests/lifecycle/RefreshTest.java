package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh of a large stack: many reads at a time. */
class RefreshTest {
    private static final int SERVICES = 8;

    /** ECS has five at most. */
    private static final int SETS_OF_EACH = 5;

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
    void batchesReadsOfOneService() throws Exception {
        var arns = new ArrayList<String>();
        for (int i = 0; i < SERVICES; i++) {
            arns.addAll(sets("s" + i));
        }
        Collections.shuffle(arns);
        var config = stage.config();
        config.addProperty("allowedAccountIds", "[\"123456789012\"]");
        var request = new JsonObject();
        request.add("args", config);
        stage.engine().call("Configure", request);
        // Until AWS has told whose credentials they are nothing is read: so all reads have come, however busy this
        // machine is.
        stage.simulator()
                .injectFault((call, next) ->
                        call.operation().equals("GetCallerIdentity") ? slow(next.handle(call)) : next.handle(call));
        stage.called();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = arns.stream()
                    .map(arn -> threads.submit(() -> stage.engine().read(arn)))
                    .toList();
            for (int i = 0; i < arns.size(); i++) {
                Future<JsonObject> read = reads.get(i);
                assertThat(read.get().get("id").getAsString()).isEqualTo(arns.get(i));
            }
        }

        var called = stage.called();
        assertThat(called).filteredOn("DescribeTaskSets"::equals).hasSize(SERVICES);
        assertThat(called).filteredOn("GetCallerIdentity"::equals).hasSize(1);
        assertThat(called).hasSize(SERVICES + 1);
    }

    private static Response slow(Response reply) {
        try {
            Thread.sleep(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    private List<String> sets(String service) {
        stage.simulator()
                .call(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'" + service
                                + "','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        var arns = new ArrayList<String>();
        for (int i = 0; i < SETS_OF_EACH; i++) {
            arns.add(stage.simulator()
                    .call(
                            "CreateTaskSet",
                            "{'cluster':'demo','service':'" + service
                                    + "','taskDefinition':'web:1','launchType':'FARGATE',"
                                    + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}")
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString());
        }
        return arns;
    }
}
