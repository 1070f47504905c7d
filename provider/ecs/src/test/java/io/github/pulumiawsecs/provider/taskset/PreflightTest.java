package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
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
    void logsSkippedChecksAtDebug() {
        fixture.simulator().injectFault(new DenyAccess("DescribeClusters"));
        fixture.create(INPUTS);
        assertThat(fixture.log().messages())
                .singleElement()
                .asString()
                .startsWith("debug: preflight: cluster was not checked: DescribeClusters for cluster demo failed");
    }

    @Test
    void tracksOwnCreatesAndDeletes() {
        var made = Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList();
        assertThatThrownBy(() -> fixture.previewCreate(INPUTS)).isInstanceOf(OperationRejectedException.class);
        fixture.delete(made.getFirst().id(), ObjectValue.EMPTY);
        fixture.previewCreate(INPUTS);
        assertThat(fixture.log().messages())
                .singleElement()
                .asString()
                .startsWith("warning: ")
                .contains("DRAINING");
        assertThat(fixture.takeCalls()).containsOnlyOnce("DescribeServices");
    }

    @Test
    void warnsAboutFullServiceOnReplace() {
        var made =
                Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList().getFirst();
        var news = SampleInputs.checked("{'taskDefinition': 'web:2'}");
        assertThat(fixture.diffs(made, INPUTS, news)).isNotEmpty();
        fixture.previewCreate(news);
        assertThat(fixture.log().messages())
                .singleElement()
                .asString()
                .startsWith("warning: ")
                .contains("deleteBeforeReplace");
    }

    @Test
    void warnsAboutReplacingPrimary() {
        var made = fixture.create(INPUTS);
        OutOfBand.promote(fixture.simulator(), made.id());
        var primary = fixture.read(made.id(), INPUTS).orElseThrow();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'scale': {'value': 50}}"));
        assertThat(fixture.log().messages()).isEmpty();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'externalId': 'b'}"));
        assertThat(fixture.log().messages())
                .singleElement()
                .asString()
                .startsWith("warning: status: this replaces the PRIMARY task set.");
    }

    @Test
    void diffsTaskSetOfAnotherRegion() {
        var made = fixture.create(INPUTS);
        var elsewhere = fixture.reconfigured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> elsewhere.diffs(made, INPUTS, INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(made.id(), "got us-east-1", "the provider uses eu-west-1");
    }
}
