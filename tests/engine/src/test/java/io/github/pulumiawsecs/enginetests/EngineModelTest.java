package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.Seed;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the model of the engine, which the simulation of {@code provider/ecs} uses, with the engine: the same history has
 * the same writes and the same state. {@code make torture} sets the system property {@code torture}, which compares all
 * histories.
 */
class EngineModelTest {
    private static final int EVERY = Boolean.getBoolean("torture") ? 1 : 15;

    static Stream<ModelHistory> histories() throws Exception {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EngineModelTest.class.getResourceAsStream("engine-model.jsonl")),
                StandardCharsets.UTF_8))) {
            var lines = reader.lines().toList();
            var histories = lines.stream()
                    .map(line -> new ModelHistory(JsonParser.parseString(line).getAsJsonObject()))
                    .toList();
            var killed = histories.stream().filter(ModelHistory::hasKill).toList();
            return Stream.concat(
                    Stream.iterate(0, i -> i < killed.size(), i -> i + EVERY).map(killed::get),
                    histories.stream().filter(history -> !history.hasKill()));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void behavesLikeModel(ModelHistory history) throws Exception {
        try (var ecs = SimulatedEcs.start();
                var stack = YamlStack.on(ecs)) {
            ecs.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.2"));
            var killer = new ProcessKiller(stack.workspace());
            ecs.injectFault(killer);
            for (var command : history.commands()) {
                killer.run(stack, command);
                assertThat(killer.takeWrites()).as("writes of " + command).isEqualTo(strings(command, "writes"));
                assertThat(killer.state()).as("state after " + command).isEqualTo(strings(command, "state"));
            }
        }
    }

    static List<String> strings(JsonObject object, String name) {
        return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** A history of the model. */
    record ModelHistory(JsonObject json) {
        List<JsonObject> commands() {
            return StreamSupport.stream(json.getAsJsonArray("commands").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }

        boolean hasKill() {
            return commands().stream().anyMatch(command -> command.has("kill"));
        }

        @Override
        public String toString() {
            return json.get("history").getAsString();
        }
    }
}
