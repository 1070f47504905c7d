package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.LIMIT;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.URN;
import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the verbs tell the preflight, and what becomes of its findings. */
class PreflightTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final TaskSetContext provider = simulated.provider;
    private final RecordingLog log = new RecordingLog();

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void rejectsCreateWithFindings() {
        var mistaken = inputs("{'taskDefinition': 'web:1', 'launchType': 'EC2'}");
        assertThatThrownBy(() -> ResourceCalls.create(provider, URN, mistaken, SimulatedProvider.context(log, LIMIT)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageStartingWith(
                        "AWS would reject this task set:\n  launchType: must match task definition web:1");
        assertThat(simulated.writes()).isEmpty();
    }

    @Test
    void logsSkippedChecksAtDebug() {
        simulated.simulator.injectFault(new DenyAccess("DescribeClusters"));
        ResourceCalls.create(provider, URN, inputs("{}"), SimulatedProvider.context(log, LIMIT));
        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith("debug: preflight: cluster was not checked: DescribeClusters for cluster demo failed");
    }

    @Test
    void tracksOwnCreatesAndDeletes() {
        var made = Stream.generate(
                        () -> ResourceCalls.create(provider, URN, inputs("{}"), SimulatedProvider.context(log, LIMIT)))
                .limit(5)
                .toList();
        assertThatThrownBy(() -> ResourceCalls.previewCreate(provider, URN, inputs("{}"), log))
                .isInstanceOf(OperationRejectedException.class);
        ResourceCalls.delete(provider, made.getFirst().id(), PropertyValue.ObjectValue.EMPTY, QUIETLY);
        ResourceCalls.previewCreate(provider, URN, inputs("{}"), log);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith("warning: ")
                .contains("DRAINING");
        assertThat(simulated.called()).containsOnlyOnce("DescribeServices");
    }

    @Test
    void warnsAboutFullServiceOnReplace() {
        var made = Stream.generate(
                        () -> ResourceCalls.create(provider, URN, inputs("{}"), SimulatedProvider.context(log, LIMIT)))
                .limit(5)
                .toList()
                .getFirst();
        var news = inputs("{'taskDefinition': 'web:2'}");
        assertThat(ResourceCalls.diff(provider, URN, made.id(), made.outputs(), inputs("{}"), news, List.of(), log))
                .isNotEmpty();
        ResourceCalls.previewCreate(provider, URN, news, log);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith("warning: ")
                .contains("deleteBeforeReplace");
    }

    @Test
    void warnsAboutReplacingPrimary() {
        var made = ResourceCalls.create(provider, URN, inputs("{}"), SimulatedProvider.context(log, LIMIT));
        var primary = made.outputs().with("status", new PropertyValue.StringValue("PRIMARY"));
        ResourceCalls.diff(
                provider, URN, made.id(), primary, inputs("{}"), inputs("{'scale': {'value': 50}}"), List.of(), log);
        assertThat(log.messages()).isEmpty();
        ResourceCalls.diff(
                provider, URN, made.id(), primary, inputs("{}"), inputs("{'externalId': 'b'}"), List.of(), log);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith("warning: status: this replaces the PRIMARY task set.");
    }

    @Test
    void diffsTaskSetOfAnotherRegion() {
        var made = ResourceCalls.create(provider, URN, inputs("{}"), SimulatedProvider.context(log, LIMIT));
        var elsewhere = simulated.configured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> ResourceCalls.diff(
                        elsewhere, URN, made.id(), made.outputs(), inputs("{}"), inputs("{}"), List.of(), log))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(made.id(), "got us-east-1", "the provider uses eu-west-1");
    }
}
