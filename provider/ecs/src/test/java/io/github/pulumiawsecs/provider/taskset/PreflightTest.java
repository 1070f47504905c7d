package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operations report their changes to the preflight, and log or fail with its findings. */
class PreflightTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();

    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rejectsCreateWithFindings() {
        var mistaken = SampleInputs.checked("{'taskDefinition': 'web:1', 'launchType': 'EC2'}");
        assertThatThrownBy(() -> fixture.create(mistaken))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageStartingWith(
                        "AWS would reject this task set:\n  launchType: must match task definition web:1");
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void logsDecisionsAtDebug() {
        fixture.simulator().injectFault(new DenyAccess("DescribeClusters"));
        fixture.create(INPUTS);
        assertThat(fixture.log().warnings()).isEmpty();
        assertThat(fixture.log().debugMessages())
                .contains(
                        "preflight: cluster needs a lookup",
                        "preflight: service found, its rules evaluated: 0 findings",
                        "preflight: taskDefinition found, its rules evaluated: 0 findings",
                        "preflight: rules of FARGATE capacity evaluated: 0 findings",
                        "preflight: deployment quota evaluated: 0 findings")
                .anyMatch(message -> message.startsWith(
                        "preflight: cluster was not checked: DescribeClusters for cluster demo failed"));
    }

    @Test
    void logsReuseOfLookups() {
        fixture.previewCreate(INPUTS);
        fixture.log().clear();
        fixture.previewCreate(INPUTS);
        assertThat(fixture.log().debugMessages())
                .contains("preflight: cluster uses an earlier lookup")
                .noneMatch(message -> message.endsWith("needs a lookup"));
    }

    @Test
    void tracksOwnCreatesAndDeletes() {
        var made = Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList();
        assertThatThrownBy(() -> fixture.previewCreate(INPUTS)).isInstanceOf(OperationRejectedException.class);
        fixture.delete(made.getFirst().id(), ObjectValue.EMPTY);
        fixture.previewCreate(INPUTS);
        assertThat(fixture.log().warnings()).singleElement().asString().contains("DRAINING");
        // Five searches for interrupted creates and one lookup.
        assertThat(Collections.frequency(fixture.calls(), "DescribeServices")).isEqualTo(5 + 1);
    }

    @Test
    void warnsAboutFullServiceOnReplace() {
        var made =
                Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList().getFirst();
        var news = SampleInputs.checked("{'taskDefinition': 'web:2'}");
        assertThat(fixture.diffs(made, INPUTS, news)).isNotEmpty();
        fixture.previewCreate(news);
        assertThat(fixture.log().warnings()).singleElement().asString().contains("deleteBeforeReplace");
    }

    @Test
    void warnsAboutReplacingPrimary() {
        var made = fixture.create(INPUTS);
        OutOfBand.promote(fixture.simulator(), made.id());
        var primary = fixture.read(made.id(), INPUTS).orElseThrow();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'scale': {'value': 50}}"));
        assertThat(fixture.log().warnings()).isEmpty();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'externalId': 'b'}"));
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .startsWith("status: the change replaces the PRIMARY task set");
    }

    @Test
    void diffsTaskSetOfAnotherRegion() {
        var made = fixture.create(INPUTS);
        var elsewhere = fixture.reconfigured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> elsewhere.diffs(made, INPUTS, INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(made.id(), "got us-east-1", "the provider's region, eu-west-1");
    }
}
