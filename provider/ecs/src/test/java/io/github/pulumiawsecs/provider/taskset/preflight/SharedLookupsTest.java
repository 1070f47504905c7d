package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
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

/** The AWS calls of the preflight, and the checks that it skips when a call fails. */
class SharedLookupsTest {
    private static final List<String> DESCRIBE_OPERATIONS =
            List.of("DescribeClusters", "DescribeServices", "DescribeTaskDefinition");

    private final ProviderFixture fixture = PreflightFixture.builder().build();
    private final Preflight preflight = PreflightFixture.auto(fixture);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sharesLookupsOfConcurrentPreviews() throws Exception {
        var previews = new ArrayList<Future<Findings>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                int pendingCreates = i;
                previews.add(
                        threads.submit(() -> preflight.checkPreview(SampleInputs.minimal(), pendingCreates, Set.of())));
            }
        }
        int passed = 0;
        for (var preview : previews) {
            passed += preview.get().failures().isEmpty() ? 1 : 0;
        }
        assertThat(passed).as("as many as there is room for").isEqualTo(5);
        assertThat(fixture.calls()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void sharesLookupsOfNameAndArn() {
        preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
        var arn = "arn:aws:ecs:us-east-1:123456789012:";
        preflight.checkPreview(
                SampleInputs.with("{'cluster': '" + arn + "cluster/demo', 'service': '" + arn + "service/demo/web',"
                        + " 'taskDefinition': '" + arn + "task-definition/web:1'}"),
                0,
                Set.of());
        assertThat(fixture.calls()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void refreshesExpiredLookups() {
        preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
        fixture.time().advance(LookupCircuitBreaker.TTL.minusSeconds(1));
        preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
        assertThat(fixture.calls()).hasSize(3);
        fixture.time().advance(Duration.ofSeconds(1));
        preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
        assertThat(fixture.calls()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"DescribeClusters, cluster", "DescribeServices, service", "DescribeTaskDefinition, taskDefinition"})
    void skipsDeniedLookups(String operation, String path) {
        fixture.simulator().injectFault(new DenyAccess(operation));
        var bad = SampleInputs.with("{'service': 'no', 'taskDefinition': 'no:1'}");
        preflight.checkPreview(bad, 0, Set.of());
        var findings = preflight.checkPreview(bad, 0, Set.of());
        assertThat(findings.failures())
                .noneMatch(failure -> failure.path().toString().equals(path));
        assertThat(findings.failures().size() + findings.warnings().size()).isPositive();
        assertThat(findings.decisions())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(path + " was not checked: " + operation + " for ")
                        .contains("AccessDeniedException"));
        assertThat(fixture.calls()).containsExactlyInAnyOrderElementsOf(DESCRIBE_OPERATIONS);
    }

    @Test
    void skipsSlowLookups() throws Exception {
        var late = new CountDownLatch(1);
        fixture.simulator().injectFault((call, next) -> {
            if (call.operation().equals("DescribeServices")) {
                hold(late);
            }
            return next.handle(call);
        });
        var shortTimeout = PreflightFixture.auto(fixture, Duration.ofSeconds(3));
        shortTimeout.checkPreview(
                SampleInputs.minimal().with("service", new PropertyValue.UnknownValue(UnknownKind.STRING)),
                0,
                Set.of());
        var findings = shortTimeout.checkPreview(SampleInputs.with("{'taskDefinition': 'no:1'}"), 0, Set.of());
        assertThat(findings.failures())
                .extracting(failure -> failure.path().toString())
                .containsExactly("taskDefinition");
        assertThat(findings.decisions()).contains("service was not checked: AWS did not respond within 3 seconds");

        var another = shortTimeout.checkPreview(
                SampleInputs.with("{'service': 'other', 'taskDefinition': 'no:1'}"), 0, Set.of());
        assertThat(another.failures()).isEqualTo(findings.failures());
        assertThat(another.decisions()).contains("service was not checked: AWS was unreachable a moment ago");
        late.countDown();
    }

    @Test
    void skipsAllChecksWithoutNetwork() {
        fixture.disconnect();
        var findings = preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
        assertThat(findings.failures()).isEmpty();
        // Whichever question comes first finds it out; the others may be under way by then, or not begin.
        assertThat(findings.decisions())
                .filteredOn(line -> line.matches("(cluster|service|taskDefinition) was not checked.*"))
                .hasSize(3)
                .allMatch(line -> line.contains("connection refused") || line.endsWith("a moment ago"))
                .anyMatch(line -> line.contains("connection refused"));
        assertThat(preflight
                        .checkPreview(SampleInputs.with("{'cluster': 'other'}"), 0, Set.of())
                        .decisions())
                .contains("cluster was not checked: AWS was unreachable a moment ago");
    }

    @Test
    void skipsLookupsOfUnknowns() {
        var unknown = new PropertyValue.UnknownValue(UnknownKind.STRING);
        var findings = preflight.checkPreview(
                SampleInputs.minimal().with("cluster", unknown).with("launchType", unknown), 0, Set.of());
        assertThat(findings.failures()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
        assertThat(fixture.calls()).containsExactly("DescribeTaskDefinition");
    }

    @Test
    void isInterruptible() throws Exception {
        var never = new CountDownLatch(1);
        fixture.simulator().injectFault((call, next) -> {
            hold(never);
            return next.handle(call);
        });
        var thrown = new ArrayList<Throwable>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                preflight.checkPreview(SampleInputs.minimal(), 0, Set.of());
            } catch (RuntimeException e) {
                thrown.add(e);
            }
        });
        waiting.interrupt();
        waiting.join();
        never.countDown();
        assertThat(thrown).singleElement().asString().contains("cancelled during the preflight");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
