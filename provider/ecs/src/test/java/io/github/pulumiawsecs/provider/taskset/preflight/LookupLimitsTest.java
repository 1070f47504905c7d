package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TimedCalls;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Preflights of operations that end before AWS answers the lookups; the preflight's own time limit is a minute. */
class LookupLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(20);

    private final ProviderFixture fixture = PreflightFixture.builder().build();
    private final Preflight preflight = PreflightFixture.auto(fixture);
    private final CountDownLatch asked = new CountDownLatch(3);
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void silenceLookups() {
        fixture.simulator().injectFault((call, next) -> {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return next.handle(call);
        });
    }

    @AfterEach
    void close() {
        end.countDown();
        fixture.close();
    }

    @Test
    void endsWithTimeLimitOfOperation() {
        assertThat(check(fixture.context(Duration.ofMillis(100))).decisions())
                .contains(
                        "cluster was not checked: the time limit (customTimeouts) passed",
                        "service was not checked: the time limit (customTimeouts) passed",
                        "taskDefinition was not checked: the time limit (customTimeouts) passed");
    }

    @Test
    void endsWithCancellationOfOperation() throws Exception {
        var calls = new TimedCalls();
        calls.start("preflight", () -> {
            var findings = check(fixture.context(LONG));
            assertThat(findings.decisions())
                    .contains(
                            "cluster was not checked: the operation was cancelled",
                            "service was not checked: the operation was cancelled",
                            "taskDefinition was not checked: the operation was cancelled");
            return findings;
        });
        asked.await();
        fixture.cancel();

        var result = calls.await().of("preflight");
        assertThat(result.failure()).isNull();
        assertThat(result.isInterrupted()).isFalse();
    }

    @Test
    void keepsLookupsForLaterOperations() {
        check(fixture.context(Duration.ofMillis(100)));
        end.countDown();

        assertThat(check(fixture.context(LONG)).decisions()).contains("service found, its rules evaluated: 0 findings");
    }

    private Findings check(OperationContext context) {
        return CurrentOperation.where(context, () -> preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()));
    }
}
