package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.awsecs.TaskSet;
import com.pulumi.awsecs.inputs.TaskSetLoadBalancerArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CreateTaskSet requests that AWS rejects at first. Each task set is named like its service. */
class CreationRetryTest {
    private static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    private static Run run;
    private static long createdCount;

    @BeforeAll
    static void deploy() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = EngineStack.on(ecs)) {
            SimulatedEcs.createService(ecs, "demo", "attached");
            SimulatedEcs.createService(ecs, "demo", "unattached");
            ecs.injectFault(new TransientRejection(ecs));
            run = stack.tryUp(CreationRetryTest::program);
            createdCount = SimulatedEcs.count(ecs, "late") + SimulatedEcs.count(ecs, "attached");
        }
    }

    /** Accepts the fourth request for {@code late} and {@code attached}. */
    private static final class TransientRejection implements ApiFault {
        private final EcsSimulator ecs;
        private final AtomicInteger forLate = new AtomicInteger();
        private final AtomicInteger forAttached = new AtomicInteger();

        TransientRejection(EcsSimulator ecs) {
            this.ecs = ecs;
        }

        @Override
        public Response intercept(Call call, CallHandler next) {
            if (call.operation().equals("CreateTaskSet")) {
                var service = call.body().get("service").getAsString();
                if (service.equals("late") && forLate.incrementAndGet() == 4) {
                    SimulatedEcs.createService(ecs, "demo", "late");
                }
                if (service.equals("unattached") || (service.equals("attached") && forAttached.incrementAndGet() < 4)) {
                    return new Response.Failure(AwsError.targetGroupNotAttached(TARGET_GROUP));
                }
            }
            return next.handle(call);
        }
    }

    private static void program(Context context) {
        var loadBalancer = TaskSetLoadBalancerArgs.builder()
                .targetGroupArn(TARGET_GROUP)
                .containerName("app")
                .containerPort(8080)
                .build();
        new TaskSet("late", WebTaskSet.inputs().service("late").build());
        new TaskSet(
                "attached",
                WebTaskSet.inputs()
                        .service("attached")
                        .loadBalancers(loadBalancer)
                        .build());
        new TaskSet(
                "unattached",
                WebTaskSet.inputs()
                        .service("unattached")
                        .loadBalancers(loadBalancer)
                        .build(),
                CustomResourceOptions.builder()
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofSeconds(4))
                                .build())
                        .build());
    }

    @Test
    void retriesUntilServiceExists() {
        assertThat(statuses("late")).hasSize(3).allMatch(status -> status.matches(".*service.* · [0-9]+s"));
        assertThat(errors("late")).isEmpty();
    }

    @Test
    void retriesUntilTargetGroupIsAttached() {
        assertThat(statuses("attached"))
                .hasSize(3)
                .allMatch(status -> status.matches(".*target group.*load balancer.* · [0-9]+s"));
        assertThat(errors("attached")).isEmpty();
        assertThat(createdCount).isEqualTo(2);
    }

    @Test
    void failsAtCustomTimeout() {
        assertThat(errors("unattached"))
                .singleElement()
                .asString()
                .contains("CreateTaskSet", "unattached", TARGET_GROUP, "InvalidParameterException")
                .contains("dependsOn", "customTimeouts");
        assertThat(requests("unattached")).isBetween(2L, 5L);
    }

    private static long requests(String service) {
        return run.calls().stream()
                .filter(call -> call.operation().equals("CreateTaskSet")
                        && call.body().get("service").getAsString().equals(service))
                .count();
    }

    private static List<String> statuses(String name) {
        return messages(name, true);
    }

    private static List<String> errors(String name) {
        return messages(name, false);
    }

    private static List<String> messages(String name, boolean ephemeral) {
        return run.events().stream()
                .map(event -> event.diagnosticEvent())
                .filter(Objects::nonNull)
                .filter(diagnostic ->
                        diagnostic.urn() != null && diagnostic.urn().endsWith("::" + name))
                .filter(diagnostic ->
                        ephemeral ? Boolean.TRUE.equals(diagnostic.ephemeral()) : "error".equals(diagnostic.severity()))
                .map(diagnostic -> diagnostic.message().strip())
                .toList();
    }
}
