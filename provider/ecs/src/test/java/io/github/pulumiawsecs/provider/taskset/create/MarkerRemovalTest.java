package io.github.pulumiawsecs.provider.taskset.create;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.simulator.fault.RequestQuotas;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkerRemovalTest {
    /** Each rejected request would take a part of the account's quota from other clients. */
    @Test
    void stopsAtRequestQuota() {
        try (var fixture = ProviderFixture.start()) {
            var quotas = new RequestQuotas(fixture.simulator().clock());
            fixture.simulator().injectFault(quotas);
            var keys = IntStream.range(0, 1000)
                    .mapToObj("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/%d"::formatted)
                    .collect(Collectors.toMap(arn -> arn, _ -> Set.of(Tags.CREATION_MARKER)));

            MarkerRemoval.remove(keys, fixture.provider().taskSets(), fixture.time());

            assertThat(fixture.calls()).hasSizeBetween(20, 60).containsOnly("UntagResource");
            assertThat(quotas.rejected().getOrDefault("UntagResource", 0)).isLessThan(30);
        }
    }
}
