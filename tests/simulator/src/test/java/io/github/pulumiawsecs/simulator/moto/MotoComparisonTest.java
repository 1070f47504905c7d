package io.github.pulumiawsecs.simulator.moto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same script to the simulator and to moto; every difference is known and has its reason. */
class MotoComparisonTest {
    @Test
    void differsFromMotoExactlyWhereItIsKnown() throws Exception {
        List<MotoDifference> differences = compare();
        assertThat(differences)
                .as("differences that nobody has explained")
                .filteredOn(
                        difference -> ExpectedDifferences.ALL.stream().noneMatch(known -> known.explains(difference)))
                .isEmpty();
        assertThat(ExpectedDifferences.ALL)
                .as("explained differences that are no more")
                .filteredOn(known -> differences.stream().noneMatch(known::explains))
                .isEmpty();
    }

    private static List<MotoDifference> compare() throws Exception {
        try (EcsSimulator simulator =
                        EcsSimulator.start(SimulatorSettings.defaults().withClock(SimulatedClock.fixed()));
                MotoServer moto = MotoServer.start()) {
            ScriptPlayer ours = new ScriptPlayer(simulator.endpoint(), "subnet-1", "sg-1");
            ScriptPlayer theirs = new ScriptPlayer(
                    moto.endpoint(),
                    moto.subnets("us-east-1").get(0),
                    moto.securityGroups("us-east-1").get(0));
            List<MotoDifference> differences = new ArrayList<>();
            for (ScriptStep step : Script.STEPS) {
                differences.addAll(compare(step, ours.play(step), theirs.play(step)));
            }
            return differences;
        }
    }

    private static List<MotoDifference> compare(ScriptStep step, Map<String, String> ours, Map<String, String> theirs) {
        if (!Objects.equals(ours.get("(status)"), theirs.get("(status)"))) {
            // One of them refused: the members have nothing to do with each other.
            return List.of(new MotoDifference(step.name(), "(status)", statusAndType(ours), statusAndType(theirs)));
        }
        SortedSet<String> paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        return paths.stream()
                .map(path -> new MotoDifference(
                        step.name(), path, ours.getOrDefault(path, "-"), theirs.getOrDefault(path, "-")))
                .filter(difference -> !difference.simulator().equals(difference.moto()))
                .toList();
    }

    private static String statusAndType(Map<String, String> answer) {
        return answer.get("(status)") + " " + answer.getOrDefault("__type", "").replace("\"", "");
    }
}
