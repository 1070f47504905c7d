package io.github.pulumiawsecs.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
        PREVIEW,
        REFRESH,
        DESTROY;

        /** Returns whether the command deploys the program. */
        boolean deploys() {
            return this == UP || this == REPLACE;
        }
    }

    Command {
        incidents = List.copyOf(incidents);
    }

    /** Returns a command on the machine of the last command, without incidents. */
    static Command of(Verb verb, Program program) {
        return new Command(verb, program, false, List.of());
    }

    @Override
    public String toString() {
        var text = "pulumi " + verb.name().toLowerCase(Locale.ROOT) + (isOtherMachine ? " on a new machine" : "")
                + (verb.deploys() || verb == Verb.PREVIEW ? " of " + program : "");
        return incidents.isEmpty()
                ? text
                : text + "; " + incidents.stream().map(Incident::toString).collect(Collectors.joining("; "));
    }
}
