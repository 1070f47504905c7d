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

/** Runs operations on one stack in sequence and records the result of each. The simulator's clock stands still. */
final class EngineFixture implements AutoCloseable {
    private static final Duration TASK_TRANSITION = Duration.ofSeconds(10);

    final EcsSimulator ecs = SimulatedEcs.withFrozenClock(TASK_TRANSITION);
    final YamlStack stack;
    private final Map<String, OperationResult> results = new LinkedHashMap<>();

    EngineFixture() throws Exception {
        stack = YamlStack.on(ecs);
    }

    /**
     * The result of an operation.
     *
     * @param result the exit status and output of the CLI
     * @param writes the writing AWS operations for the program, in order
     * @param taskSet the task set in the state afterwards; empty when the state has none
     */
    record OperationResult(Cli.Result result, List<String> writes, Optional<JsonObject> taskSet) {
        /** Returns the task set in the state; fails when the state has none. */
        JsonObject state() {
            return taskSet.orElseThrow();
        }
    }

    /** Advances the clock until pending tasks have started and stopping tasks have stopped. */
    void advanceClock() {
        ecs.clock().advance(TASK_TRANSITION);
    }

    /** Waits for the end of an operation and of its plugin process, and records the result under this name. */
    void record(String name, RunningCommand operation) throws Exception {
        var result = operation.awaitEnd();
        RunningCommand.await(
                () -> stack.workspace().pluginProcesses().findAny().isEmpty(),
                () -> "the plugin process has ended after " + name);
        var writes = ecs.writes().stream()
                .filter(SimulatedEcs::isProgramWrite)
                .map(RecordedCall::operation)
                .toList();
        ecs.clearCalls();
        results.put(name, new OperationResult(result, writes, stack.taskSet()));
    }

    /** Returns the result of the operation of that name. */
    OperationResult get(String name) {
        return Objects.requireNonNull(results.get(name), name);
    }

    /** Returns the names of the operations that succeeded, in order. */
    List<String> successes() {
        return results.keySet().stream()
                .filter(name -> get(name).result().status() == 0)
                .toList();
    }

    /** Returns the writing AWS operations of each operation, in order: {@code name: write, write}. */
    List<String> writes() {
        return results.entrySet().stream()
                .map(result -> result.getKey()
                        + result.getValue().writes().stream().collect(Collectors.joining(", ", ": ", "")))
                .toList();
    }

    @Override
    public void close() {
        stack.close();
        ecs.close();
    }
}
