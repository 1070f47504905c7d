package io.github.pulumiawsecs.simulation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sequence of commands for one stack. It determines the simulation completely.
 *
 * @param commands the commands in order
 * @param hasSlowTasks whether tasks take seconds to start and to stop
 * @param canTag whether the credentials may tag task sets
 * @param searchesLate whether the search for task sets of interrupted deployments runs at the end of each command
 */
record History(List<Command> commands, boolean hasSlowTasks, boolean canTag, boolean searchesLate) {
    History {
        commands = List.copyOf(commands);
    }

    /** Returns the program of the last command, without resources if that command is a destroy. */
    Program lastProgram() {
        if (commands.isEmpty()) {
            return Program.EMPTY;
        }
        var last = commands.getLast();
        return last.verb() == Command.Verb.DESTROY ? Program.EMPTY : last.program();
    }

    /** Returns the same history with other commands. */
    History with(List<Command> others) {
        return new History(others, hasSlowTasks, canTag, searchesLate);
    }

    /** Returns the history with one line for each command. */
    @Override
    public String toString() {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> (i + 1) + ". " + commands.get(i))
                .collect(Collectors.joining(
                        "\n",
                        (hasSlowTasks ? "tasks start slowly\n" : "")
                                + (canTag ? "" : "tags are denied\n")
                                + (searchesLate ? "searches run late\n" : ""),
                        ""));
    }
}
