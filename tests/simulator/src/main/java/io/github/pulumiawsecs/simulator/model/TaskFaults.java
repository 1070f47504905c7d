package io.github.pulumiawsecs.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The injected task faults by task definition. */
final class TaskFaults {
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final String taskDefinition;
        private final TaskFault fault;
        private int remaining;

        Entry(String taskDefinition, TaskFault fault, int remaining) {
            this.taskDefinition = taskDefinition;
            this.fault = fault;
            this.remaining = remaining;
        }
    }

    void add(String taskDefinition, TaskFault fault, int times) {
        entries.add(new Entry(taskDefinition, fault, times));
    }

    void clear() {
        entries.clear();
    }

    /** Takes the fault for the next task of a task definition, if there is one. */
    Optional<TaskFault> takeNext(String taskDefinitionArn) {
        for (Entry entry : entries) {
            if (entry.remaining > 0 && taskDefinitionArn.endsWith("/" + entry.taskDefinition)) {
                entry.remaining--;
                return Optional.of(entry.fault);
            }
        }
        return Optional.empty();
    }
}
