package awsecs.verb;

import static awsecs.verb.SimulatedProvider.LIMIT;
import static awsecs.verb.SimulatedProvider.QUIETLY;
import static awsecs.verb.SimulatedProvider.URN;
import static awsecs.verb.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.simulator.fault.DenyAccess;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the verbs tell the preflight, and what becomes of its findings. */
class PreflightTest {
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final Provider provider = simulated.provider;
    private final List<String> said = new ArrayList<>();
    private final Log log = new Hearing(said);

    @AfterEach
    void close() {
        simulated.close();
    }

    @Test
    void failuresRefuseACreationBeforeAnythingIsWritten() {
        var mistaken = inputs("{'taskDefinition': 'web:1', 'launchType': 'EC2'}");
        assertThatThrownBy(() -> Create.create(provider, URN, mistaken, new Operation(log, LIMIT)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(
                        "AWS would refuse this task set:\n  launchType: must suit task definition web:1");
        assertThat(simulated.writes()).isEmpty();
    }

    @Test
    void whatCouldNotBeLookedAtIsSaidToThoseWhoDebug() {
        simulated.simulator.inject(new DenyAccess("DescribeClusters"));
        Create.create(provider, URN, inputs("{}"), new Operation(log, LIMIT));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("debug: preflight: cluster was not looked at: DescribeClusters for cluster demo failed");
    }

    @Test
    void creationsAndDeletionsOfOursAreKnownWithoutAskingAgain() {
        var made = Stream.generate(() -> Create.create(provider, URN, inputs("{}"), new Operation(log, LIMIT)))
                .limit(5)
                .toList();
        assertThatThrownBy(() -> Create.preview(provider, URN, inputs("{}"), log))
                .isInstanceOf(Refused.class);
        Delete.delete(provider, made.getFirst().id(), Value.Obj.EMPTY, QUIETLY);
        Create.preview(provider, URN, inputs("{}"), log);
        assertThat(said).singleElement().asString().startsWith("warning: ").contains("DRAINING");
        assertThat(simulated.called()).containsOnlyOnce("DescribeServices");
    }

    @Test
    void aDifferenceThatReplacesMakesAFullServiceAWarning() {
        var made = Stream.generate(() -> Create.create(provider, URN, inputs("{}"), new Operation(log, LIMIT)))
                .limit(5)
                .toList()
                .getFirst();
        var news = inputs("{'taskDefinition': 'web:2'}");
        assertThat(Diff.diff(provider, URN, made.id(), made.outputs(), inputs("{}"), news, List.of(), log))
                .isNotEmpty();
        Create.preview(provider, URN, news, log);
        assertThat(said).singleElement().asString().startsWith("warning: ").contains("deleteBeforeReplace");
    }

    @Test
    void whatReplacesThePrimarySetIsWarnedOf() {
        var made = Create.create(provider, URN, inputs("{}"), new Operation(log, LIMIT));
        var primary = made.outputs().with("status", new Value.Text("PRIMARY"));
        Diff.diff(provider, URN, made.id(), primary, inputs("{}"), inputs("{'scale': {'value': 50}}"), List.of(), log);
        assertThat(said).isEmpty();
        Diff.diff(provider, URN, made.id(), primary, inputs("{}"), inputs("{'externalId': 'b'}"), List.of(), log);
        assertThat(said).singleElement().asString().startsWith("warning: status: this task set is the PRIMARY one.");
    }

    @Test
    void aTaskSetInAnotherRegionThanTheProvidersIsNoMatterOfDifferences() {
        var made = Create.create(provider, URN, inputs("{}"), new Operation(log, LIMIT));
        var elsewhere = simulated.configured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> Diff.diff(
                        elsewhere, URN, made.id(), made.outputs(), inputs("{}"), inputs("{}"), List.of(), log))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(made.id(), "is in us-east-1", "works in eu-west-1");
    }
}
