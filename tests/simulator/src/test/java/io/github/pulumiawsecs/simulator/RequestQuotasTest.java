package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Caller;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.RequestQuotas;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.operation.Operations;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.sts.StsClient;

class RequestQuotasTest {
    private final SimulatedClock clock = SimulatedClock.fixed();
    private RequestQuotas quotas = new RequestQuotas(clock);

    @Test
    void acceptsBurstUpToCapacity() {
        assertThat(accepted("CreateTaskSet", 60)).isEqualTo(50);
        assertThat(quotas.rejected()).isEqualTo(Map.of("CreateTaskSet", 10));
    }

    @Test
    void refillsEachSecondUpToCapacity() {
        accepted("DescribeTaskSets", 100);
        clock.advance(Duration.ofMillis(999));
        assertThat(accepted("DescribeTaskSets", 1)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(accepted("DescribeTaskSets", 30)).isEqualTo(20);
        clock.advance(Duration.ofMinutes(1));
        assertThat(accepted("DescribeTaskSets", 200)).isEqualTo(100);
    }

    @Test
    void sharesBucketWithinCategory() {
        assertThat(accepted("CreateTaskSet", 30)).isEqualTo(30);
        assertThat(accepted("DeleteTaskSet", 30)).isEqualTo(20);
        assertThat(accepted("UntagResource", 30)).isEqualTo(20);
    }

    @Test
    void limitsEachAccountAndRegionSeparately() {
        assertThat(accepted("UntagResource", 30)).isEqualTo(20);
        assertThat(accepted("eu-west-1", "UntagResource", 30)).isEqualTo(20);
    }

    @Test
    void refillsFasterWithSpeed() {
        quotas = new RequestQuotas(clock, 10);
        quotas.empty();
        assertThat(accepted("UpdateTaskSet", 1)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(accepted("UpdateTaskSet", 100)).isEqualTo(50);
    }

    @Test
    void coversEachOperation() {
        assertThat(Operations.names())
                .allSatisfy(operation -> assertThat(accepted(operation, 1)).isEqualTo(1));
    }

    @Test
    void answersRejectedRequestLikeAws() {
        try (SimulatorFixture fixture = new SimulatorFixture();
                EcsClient ecs = SdkClients.ecs(fixture.simulator.endpoint(), "us-east-1");
                StsClient sts = SdkClients.sts(fixture.simulator.endpoint(), "test")) {
            quotas.empty();
            fixture.simulator.injectFault(quotas);
            EcsException error = catchThrowableOfType(EcsException.class, () -> ecs.describeClusters(clusters -> {}));
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(sts.getCallerIdentity().account()).isEqualTo("123456789012");
        }
    }

    private long accepted(String operation, int requests) {
        return accepted("us-east-1", operation, requests);
    }

    private long accepted(String region, String operation, int requests) {
        Call call = new Call(
                Call.Service.ECS,
                operation,
                new JsonObject(),
                new Caller(AccountAndRegion.of("123456789012", region), "arn", ""));
        return IntStream.range(0, requests)
                .filter(request -> quotas.intercept(call, handled -> new Response.Success(new JsonObject()))
                        instanceof Response.Success)
                .count();
    }
}
