package io.github.pulumiawsecs.provider.taskset.preflight;

import static io.github.pulumiawsecs.provider.taskset.preflight.PreflightFixture.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How AWS is asked, and what becomes of a check when it does not answer. */
class SharedLookupsTest {
    private static final List<String> DESCRIBE_OPERATIONS =
            List.of("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");

    private final EcsSimulator simulator = EcsSimulator.start();
    private final SimulatedClock clock = SimulatedClock.fixed();
    private final Preflight preflight = PreflightFixture.at(simulator, clock);

    SharedLookupsTest() {
        Seed.apply(simulator);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void sharesLookupsOfConcurrentPreviews() throws Exception {
        var previews = new ArrayList<Future<Findings>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                int pendingCreates = i;
                previews.add(threads.submit(() -> preflight.checkPreview(inputs("{}"), pendingCreates, Set.of())));
            }
        }
        int passed = 0;
        for (var preview : previews) {
            passed += preview.get().failures().isEmpty() ? 1 : 0;
        }
        assertThat(passed).as("as many as there is room for").isEqualTo(5);
        assertThat(called()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void sharesLookupsOfNameAndArn() {
        preflight.checkPreview(inputs("{}"), 0, Set.of());
        var arn = "arn:aws:ecs:us-east-1:123456789012:";
        preflight.checkPreview(
                inputs("{'cluster': '" + arn + "cluster/demo', 'service': '" + arn + "service/demo/web',"
                        + " 'taskDefinition': '" + arn + "task-definition/web:1'}"),
                0,
                Set.of());
        assertThat(called()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void refreshesExpiredLookups() {
        preflight.checkPreview(inputs("{}"), 0, Set.of());
        clock.advance(LookupCircuitBreaker.TTL.minusSeconds(1));
        preflight.checkPreview(inputs("{}"), 0, Set.of());
        assertThat(called()).hasSize(3);
        clock.advance(Duration.ofSeconds(1));
        preflight.checkPreview(inputs("{}"), 0, Set.of());
        assertThat(called()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"DescribeClusters, cluster", "DescribeServices, service", "DescribeTaskDefinition, taskDefinition"})
    void skipsDeniedLookups(String operation, String path) {
        simulator.injectFault(new DenyAccess(operation));
        var bad = inputs("{'service': 'no', 'taskDefinition': 'no:1'}");
        preflight.checkPreview(bad, 0, Set.of());
        var findings = preflight.checkPreview(bad, 0, Set.of());
        assertThat(findings.failures())
                .noneMatch(failure -> failure.path().toString().equals(path));
        assertThat(findings.failures().size() + findings.warnings().size()).isPositive();
        assertThat(findings.skipped())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(path + " was not checked: " + operation + " for ")
                        .contains("AccessDeniedException"));
        assertThat(called()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void skipsSlowLookups() throws Exception {
        var late = new CountDownLatch(1);
        simulator.injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")) {
                hold(late);
            }
            return next.handle(call);
        });
        var shortTimeout = PreflightFixture.at(simulator, clock, Duration.ofSeconds(3));
        // Only what is asked for from now on is late; what the SDK does once is done.
        shortTimeout.checkPreview(
                inputs("{}").with("service", new PropertyValue.UnknownValue(UnknownKind.STRING)), 0, Set.of());
        var findings = shortTimeout.checkPreview(inputs("{'taskDefinition': 'no:1'}"), 0, Set.of());
        assertThat(findings.failures())
                .extracting(failure -> failure.path().toString())
                .containsExactly("taskDefinition");
        assertThat(findings.skipped()).containsExactly("service was not checked: AWS did not respond within 3 seconds");

        var another = shortTimeout.checkPreview(inputs("{'service': 'other', 'taskDefinition': 'no:1'}"), 0, Set.of());
        assertThat(another.failures()).isEqualTo(findings.failures());
        assertThat(another.skipped()).containsExactly("service was not checked: AWS was unreachable a moment ago");
        late.countDown();
    }

    @Test
    void skipsAllChecksWithoutNetwork() {
        simulator.close();
        var findings = preflight.checkPreview(inputs("{}"), 0, Set.of());
        assertThat(findings.failures()).isEmpty();
        // Whichever question comes first finds it out; the others may be under way by then, or not begin.
        assertThat(findings.skipped())
                .hasSize(3)
                .allMatch(line -> line.contains("connection refused") || line.endsWith("a moment ago"))
                .anyMatch(line -> line.contains("connection refused"));
        assertThat(preflight
                        .checkPreview(inputs("{'cluster': 'other'}"), 0, Set.of())
                        .skipped())
                .contains("cluster was not checked: AWS was unreachable a moment ago");
    }

    @Test
    void skipsLookupsOfUnknowns() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.STRING);
        var findings =
                preflight.checkPreview(inputs("{}").with("cluster", unknown).with("launchType", unknown), 0, Set.of());
        assertThat(findings).isEqualTo(Findings.NONE);
        assertThat(called()).containsExactly("DescribeTaskDefinition");
    }

    @Test
    void isInterruptible() throws Exception {
        var never = new CountDownLatch(1);
        simulator.injectFault((call, next) -> {
            hold(never);
            return next.handle(call);
        });
        var thrown = new ArrayList<Throwable>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                preflight.checkPreview(inputs("{}"), 0, Set.of());
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        });
        waiting.interrupt();
        waiting.join();
        never.countDown();
        assertThat(thrown).singleElement().asString().contains("cancelled during the preflight");
    }

    private List<String> called() {
        return simulator.calls().stream().map(RecordedCall::operation).toList();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
