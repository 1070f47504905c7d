package io.github.pulumiawsecs.enginetests;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operations on one stack, one after the other, and what came of each; time passes only when the story says so. */
final class EngineFixture implements AutoCloseable {
    private static final Duration STARTUP_OR_SHUTDOWN = Duration.ofSeconds(10);

    final EcsSimulator ecs = SimulatedEcs.standing(STARTUP_OR_SHUTDOWN);
    final YamlStack stack;
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();

    EngineFixture() throws Exception {
        stack = YamlStack.on(ecs);
    }

    /**
     * What came of an operation.
     *
     * @param result what the CLI showed
     * @param writes what was written to AWS
     * @param taskSet what the state says of the task set then; empty when it is not in it
     */
    record Chapter(Cli.Result result, List<String> writes, Optional<JsonObject> taskSet) {
        /** What the state says of the task set, which is in it. */
        JsonObject state() {
            return taskSet.orElseThrow();
        }
    }

    /** Lets the tasks start or stop that are about to. */
    void timePasses() {
        ecs.clock().advance(STARTUP_OR_SHUTDOWN);
    }

    /** Waits for the end of an operation, which leaves no plugin behind. */
    void ends(String name, RunningCommand operation) throws Exception {
        var result = operation.ends();
        RunningCommand.until(
                () -> stack.cli().workspace().pluginProcesses().findAny().isEmpty(),
                () -> "the plugin has ended: " + name);
        var writes = ecs.writes().stream().map(RecordedCall::operation).toList();
        ecs.clearCalls();
        chapters.put(name, new Chapter(result, writes, stack.taskSet()));
    }

    /** What came of the operation of that name. */
    Chapter get(String name) {
        return Objects.requireNonNull(chapters.get(name), name);
    }

    /** Those operations that succeeded, in their order. */
    List<String> successes() {
        return chapters.keySet().stream()
                .filter(name -> get(name).result().status() == 0)
                .toList();
    }

    /** What was written to AWS, operation by operation in their order: {@code name: write, write}. */
    List<String> writes() {
        return chapters.entrySet().stream()
                .map(chapter -> chapter.getKey()
                        + chapter.getValue().writes().stream().collect(Collectors.joining(", ", ": ", "")))
                .toList();
    }

    @Override
    public void close() {
        stack.close();
        ecs.close();
    }
}
