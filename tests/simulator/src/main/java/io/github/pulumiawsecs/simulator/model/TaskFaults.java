package io.github.pulumiawsecs.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What will go wrong with the tasks of which task definition, and how often still. */
final class TaskFaults {
    private final List<Case> cases = new ArrayList<>();

    private static final class Case {
        private final String taskDefinition;
        private final TaskFault ailment;
        private int times;

        Case(String taskDefinition, TaskFault ailment, int times) {
            this.taskDefinition = taskDefinition;
            this.ailment = ailment;
            this.times = times;
        }
    }

    void add(String taskDefinition, TaskFault ailment, int times) {
        cases.add(new Case(taskDefinition, ailment, times));
    }

    void clear() {
        cases.clear();
    }

    /** The one that strikes the next task of that task definition, given by its ARN; one of its times is used up. */
    Optional<TaskFault> next(String taskDefinitionArn) {
        for (Case each : cases) {
            if (each.times > 0 && taskDefinitionArn.endsWith("/" + each.taskDefinition)) {
                each.times--;
                return Optional.of(each.ailment);
            }
        }
        return Optional.empty();
    }
}
