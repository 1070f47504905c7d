package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.simulator.fault.RequestQuotas;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads succeed while AWS throttles them, in virtual time. */
class ThrottledReadsTest {
    private static final int PARALLEL = 64;
    private static final int READS_OF_A_THREAD = 10;

    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void completesConcurrentReadsWithinQuota() throws Exception {
        var quotas = new RequestQuotas(fixture.simulator().clock());
        quotas.empty();
        fixture.simulator().injectFault(quotas);

        try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
            var reads = IntStream.range(0, PARALLEL * READS_OF_A_THREAD)
                    .mapToObj(_ -> threads.submit(() -> read(fixture)))
                    .toList();
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isEqualTo(1);
            }
        }

        assertThat(quotas.rejected().getOrDefault("DescribeServices", 0))
                .as("rejected requests for %d reads", PARALLEL * READS_OF_A_THREAD)
                .isLessThan(PARALLEL * READS_OF_A_THREAD / 2);
    }

    @Test
    void givesUpAfterRetryWindow() {
        fixture.simulator().injectFault(new Throttle("DescribeServices", Integer.MAX_VALUE));

        assertThatThrownBy(() -> read(fixture))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("ThrottlingException", "Next: ");
        assertThat(fixture.time().elapsed()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(125));
    }

    @Test
    void obeysDisabledRetries() {
        var withoutRetries = fixture.reconfigured("{'maxRetries': 0}");
        fixture.simulator().injectFault(new Throttle("DescribeServices", 1));

        assertThatThrownBy(() -> read(withoutRetries)).isInstanceOf(AwsCallException.class);
    }

    private static int read(ProviderFixture provider) {
        return provider.provider()
                .services()
                .describeTolerant("demo", List.of("web"))
                .size();
    }
}
