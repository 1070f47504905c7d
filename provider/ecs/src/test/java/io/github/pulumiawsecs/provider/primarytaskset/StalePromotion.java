package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Shows a promoted task set as ACTIVE for some time, like the eventual consistency of ECS. */
final class StalePromotion implements ApiFault {
    private final Duration delay;
    private final ProviderFixture fixture;
    private @Nullable Duration promotedAt;

    StalePromotion(Duration delay, ProviderFixture fixture) {
        this.delay = delay;
        this.fixture = fixture;
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        var response = next.handle(call);
        var now = fixture.time().elapsed();
        if (call.operation().equals("UpdateServicePrimaryTaskSet")) {
            promotedAt = now;
        }
        if (promotedAt == null
                || now.compareTo(promotedAt.plus(delay)) >= 0
                || !call.operation().equals("DescribeTaskSets")
                || !(response instanceof Response.Success success)) {
            return response;
        }
        var body = success.body().deepCopy();
        body.getAsJsonArray("taskSets").forEach(set -> set.getAsJsonObject().addProperty("status", "ACTIVE"));
        return new Response.Success(body);
    }
}
