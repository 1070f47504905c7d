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

/** Sends the same script to the simulator and to moto. Every difference must be listed with its reason. */
class MotoComparisonTest {
    @Test
    void differsFromMotoOnlyAsExpected() throws Exception {
        List<MotoDifference> differences = compare();
        assertThat(differences)
                .as("unexpected differences")
                .filteredOn(
                        difference -> ExpectedDifferences.ALL.stream().noneMatch(known -> known.explains(difference)))
                .isEmpty();
        assertThat(ExpectedDifferences.ALL)
                .as("expected differences that do not occur")
                .filteredOn(known -> differences.stream().noneMatch(known::explains))
                .isEmpty();
    }

    private static List<MotoDifference> compare() throws Exception {
        try (EcsSimulator simulator =
                        EcsSimulator.start(SimulatorSettings.defaults().withClock(SimulatedClock.fixed()));
                MotoServer moto = MotoServer.start()) {
            ScriptPlayer simulatorPlayer = new ScriptPlayer(simulator.endpoint(), "subnet-1", "sg-1");
            ScriptPlayer motoPlayer = new ScriptPlayer(
                    moto.endpoint(),
                    moto.subnets("us-east-1").get(0),
                    moto.securityGroups("us-east-1").get(0));
            List<MotoDifference> differences = new ArrayList<>();
            for (ScriptStep step : Script.STEPS) {
                differences.addAll(compare(step, simulatorPlayer.play(step), motoPlayer.play(step)));
            }
            return differences;
        }
    }

    private static List<MotoDifference> compare(
            ScriptStep step, Map<String, String> simulatorAnswers, Map<String, String> motoAnswers) {
        if (!Objects.equals(simulatorAnswers.get("(status)"), motoAnswers.get("(status)"))) {
            // One of them failed, so that the members are not comparable.
            return List.of(new MotoDifference(
                    step.name(), "(status)", statusAndType(simulatorAnswers), statusAndType(motoAnswers)));
        }
        SortedSet<String> paths = new TreeSet<>(simulatorAnswers.keySet());
        paths.addAll(motoAnswers.keySet());
        return paths.stream()
                .map(path -> new MotoDifference(
                        step.name(),
                        path,
                        simulatorAnswers.getOrDefault(path, "-"),
                        motoAnswers.getOrDefault(path, "-")))
                .filter(difference -> !difference.simulator().equals(difference.moto()))
                .toList();
    }

    private static String statusAndType(Map<String, String> response) {
        return response.get("(status)") + " "
                + response.getOrDefault("__type", "").replace("\"", "");
    }
}
