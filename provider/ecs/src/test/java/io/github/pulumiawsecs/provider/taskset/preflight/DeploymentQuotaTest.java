package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The limit of five task sets for each service. */
class DeploymentQuotaTest {
    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/";

    private final ProviderFixture fixture = PreflightFixture.builder().build();
    private final Preflight preflight = PreflightFixture.auto(fixture);
    private final List<String> sets = new ArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void listsTaskSetsOfFullService() {
        make(1);
        OutOfBand.promote(fixture.simulator(), ARN + sets.get(0));
        fixture.time().advance(Duration.ofDays(2));
        make(1);
        fixture.time().advance(Duration.ofHours(1));
        make(1);
        fixture.time().advance(Duration.ofMinutes(90));
        make(2);
        OutOfBand.scale(fixture.simulator(), ARN + sets.get(4), 12.5);
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .singleElement()
                .asString()
                .startsWith("service: ")
                .contains("(got \"web\", which has 5)")
                .contains("\n    " + sets.get(0) + ": PRIMARY, scale 100 %, 2 days old"
                        + "\n    " + sets.get(1) + ": ACTIVE, scale 100 %, 2 hours old"
                        + "\n    " + sets.get(2) + ": ACTIVE, scale 100 %, 1 hour old"
                        + "\n    " + sets.get(3) + ": ACTIVE, scale 100 %, new"
                        + "\n    " + sets.get(4) + ": ACTIVE, scale 12.5 %, new.");
    }

    @Test
    void countsPendingCreatesOfDeployment() {
        make(3);
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .isEmpty();
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .as("the same once more")
                .isEmpty();
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 1, Set.of()).failures())
                .isEmpty();
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 2, Set.of()).failures())
                .singleElement()
                .asString()
                .contains("(got \"web\", which has 3, and gets 2 more before this one)");
    }

    @Test
    void warnsInPreviewAndFailsInCreateOnFullService() {
        make(5);
        var previewed = preflight.checkPreview(SampleInputs.minimal(), 0, Set.of(ARN + sets.get(2)));
        assertThat(previewed.failures()).isEmpty();
        assertThat(previewed.warnings())
                .singleElement()
                .asString()
                .contains(sets.get(2), "deleteBeforeReplace")
                .doesNotContain(sets.get(1));
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 1, Set.of()).failures())
                .as("only one place gets free")
                .hasSize(1);
        assertThat(preflight.checkCreate(SampleInputs.minimal()).failures()).hasSize(1);
    }

    @Test
    void ignoresReplacedTaskSetOfAnotherService() {
        make(5);
        assertThat(preflight
                        .checkPreview(SampleInputs.minimal(), 0, Set.of(ARN.replace("web", "other") + sets.get(2)))
                        .failures())
                .hasSize(1);
    }

    @Test
    void warnsAboutDrainingTaskSets() {
        make(5);
        OutOfBand.delete(fixture.simulator(), ARN + sets.get(3));
        for (var findings : List.of(
                preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()),
                preflight.checkCreate(SampleInputs.minimal()))) {
            assertThat(findings.failures()).isEmpty();
            assertThat(findings.warnings()).singleElement().asString().contains("DRAINING: " + sets.get(3) + ".");
        }
    }

    @Test
    void refreshesLookupBeforeFailing() {
        make(5);
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .hasSize(1);
        fixture.simulator().purge(ARN + sets.get(0));
        assertThat(preflight.checkCreate(SampleInputs.minimal()).failures()).isEmpty();
    }

    @Test
    void tracksOwnCreatesAndDeletes() {
        make(4);
        assertThat(preflight.checkCreate(SampleInputs.minimal()).failures()).isEmpty();
        make(1);
        fixture.takeCalls();
        preflight.recordChange(new ServiceKey("demo", "web"), set(sets.get(4), "ACTIVE"));
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .hasSize(1);
        preflight.recordChange(new ServiceKey("demo", "web"), set(sets.get(4), "DRAINING"));
        assertThat(preflight.checkPreview(SampleInputs.minimal(), 0, Set.of()).failures())
                .isEmpty();
        assertThat(fixture.calls()).isEmpty();
    }

    @Test
    void leavesMissingResourcesToAws() {
        var findings = preflight.checkCreate(SampleInputs.with("{'service': 'fresh'}"));
        assertThat(findings.failures()).isEmpty();
        assertThat(findings.decisions()).contains("service was not checked: AWS does not show it yet");
    }

    private void make(int number) {
        for (int i = 0; i < number; i++) {
            sets.add(OutOfBand.createTaskSet(fixture.simulator(), "web", 100).substring(ARN.length()));
        }
    }

    private TaskSet set(String id, String status) {
        return TaskSet.builder()
                .id(id)
                .taskSetArn(ARN + id)
                .status(status)
                .scale(Scale.builder().value(100.0).build())
                .createdAt(fixture.time().instant())
                .build();
    }
}
