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

/** A refresh of many task sets. */
class RefreshTest {
    private static final int SERVICES = 8;

    /** The maximum in ECS. */
    private static final int TASK_SETS_PER_SERVICE = 5;

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
    void batchesReadsOfOneService() throws Exception {
        var arns = new ArrayList<String>();
        for (int i = 0; i < SERVICES; i++) {
            arns.addAll(createTaskSets("s" + i));
        }
        Collections.shuffle(arns);
        var config = fixture.config();
        config.addProperty("allowedAccountIds", "[\"123456789012\"]");
        var request = new JsonObject();
        request.add("args", config);
        fixture.engine().call("Configure", request);
        // The plugin reads nothing before it knows the account, so all reads are pending at that time, even on a slow
        // machine.
        fixture.simulator()
                .injectFault((call, next) ->
                        call.operation().equals("GetCallerIdentity") ? delayed(next.handle(call)) : next.handle(call));
        fixture.takeCalls();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = arns.stream()
                    .map(arn -> threads.submit(() -> fixture.engine().read(arn)))
                    .toList();
            for (int i = 0; i < arns.size(); i++) {
                Future<JsonObject> read = reads.get(i);
                assertThat(read.get().get("id").getAsString()).isEqualTo(arns.get(i));
            }
        }

        var called = fixture.takeCalls();
        assertThat(called).filteredOn("DescribeTaskSets"::equals).hasSize(SERVICES);
        assertThat(called).filteredOn("GetCallerIdentity"::equals).hasSize(1);
        assertThat(called).hasSize(SERVICES + 1);
    }

    private static Response delayed(Response reply) {
        try {
            Thread.sleep(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    private List<String> createTaskSets(String service) {
        fixture.simulator()
                .call(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'" + service
                                + "','desiredCount':4,'deploymentController':{'type':'EXTERNAL'}}");
        var arns = new ArrayList<String>();
        for (int i = 0; i < TASK_SETS_PER_SERVICE; i++) {
            arns.add(fixture.simulator()
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
