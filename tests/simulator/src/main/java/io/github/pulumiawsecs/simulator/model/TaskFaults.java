package io.github.pulumiawsecs.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What will go wrong with the tasks of which task definition, and how often still. */
final class TaskFaults {
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final String taskDefinition;
        private final TaskFault fault;
        private int remaining;

        Entry(String taskDefinition, TaskFault ailment, int times) {
            this.taskDefinition = taskDefinition;
            this.fault = ailment;
            this.remaining = times;
        }
    }

    void add(String taskDefinition, TaskFault ailment, int times) {
        entries.add(new Entry(taskDefinition, ailment, times));
    }

    void clear() {
        entries.clear();
    }

    /** The one that strikes the next task of that task definition, given by its ARN; one of its times is used up. */
    Optional<TaskFault> takeNext(String taskDefinitionArn) {
        for (Entry each : entries) {
            if (each.remaining > 0 && taskDefinitionArn.endsWith("/" + each.taskDefinition)) {
                each.remaining--;
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }
}
