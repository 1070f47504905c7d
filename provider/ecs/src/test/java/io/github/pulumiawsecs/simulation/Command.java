package io.github.pulumiawsecs.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the Pulumi CLI.
 *
 * @param verb the command
 * @param program the program of the stack at that time
 * @param isOtherMachine whether the command runs on a new machine, without the files of the last one
 * @param incidents the incidents during the command
 */
record Command(Verb verb, Program program, boolean isOtherMachine, List<Incident> incidents) {
    /** The commands of the Pulumi CLI. */
    enum Verb {
        UP,
        /** {@code pulumi up} with {@code --replace} for all resources. */
        REPLACE,
        /** {@code pulumi up} with {@code --target} for the task set {@code blue}. */
        TARGET,
        PREVIEW,
        REFRESH,
        DESTROY;

        /** Returns whether the command deploys the program. */
        boolean deploys() {
            return this == UP || this == REPLACE || this == TARGET;
        }
    }

    Command {
        incidents = List.copyOf(incidents);
    }

    /** Returns the task sets of the program that the engine checks. */
    Stream<Program.Declaration> checked() {
        return program.taskSets().stream()
                .filter(declared -> verb != Verb.TARGET || declared.name().equals("blue"));
    }

    /** Returns a command on the machine of the last command, without incidents. */
    static Command of(Verb verb, Program program) {
        return new Command(verb, program, false, List.of());
    }

    private static String text(Verb verb) {
        return switch (verb) {
            case REPLACE -> "up --replace";
            case TARGET -> "up --target blue";
            default -> verb.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String toString() {
        var text = "pulumi " + text(verb) + (isOtherMachine ? " on a new machine" : "")
                + (verb.deploys() || verb == Verb.PREVIEW ? " of " + program : "");
        return incidents.isEmpty()
                ? text
                : text + "; " + incidents.stream().map(Incident::toString).collect(Collectors.joining("; "));
    }
}
