package io.github.pulumiawsecs.simulation.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change of one source file that plants a defect.
 *
 * @param defect what goes wrong
 * @param type the simple path of the class below the provider's package, such as {@code taskset/TaskSetDelete}
 * @param original the text to replace, which the file must contain once
 * @param replacement the text with the defect
 * @param seed the seed of a random history that shows the defect
 */
record Mutation(String defect, String type, String original, String replacement, long seed) {

    /** Returns all mutations. */
    static Stream<Mutation> all() {
        return Stream.of(
                new Mutation(
                        "the journal forgets a create with an unknown outcome",
                        "taskset/create/CreateRecovery",
                        "if (!create.mayAlreadyExist() && !isUncertain) {",
                        "if (!create.mayAlreadyExist() || isUncertain) {",
                        488_459),
                new Mutation(
                        "a replacement deletes the PRIMARY task set with forceDelete",
                        "taskset/TaskSetDelete",
                        "if (isPrimary) {",
                        "if (isPrimary && !force) {",
                        24_940),
                new Mutation(
                        "a replacement adopts the task set that it replaces",
                        "taskset/create/CreateRecovery",
                        "if (session.isKnown(set.taskSetArn())) {",
                        "if (session.isKnown(set.taskSetArn()) && false) {",
                        194),
                new Mutation(
                        "an interrupted delete leaves the task set at scale 0",
                        "taskset/TaskSetDelete",
                        "scaleDown.write(request.urn().toString(), arn, set);",
                        "",
                        2_197),
                new Mutation(
                        "an update sends more than its diff shows",
                        "taskset/TaskSetUpdate",
                        "&& changed.contains(property.updatePolicy())) {",
                        "&& (changed.contains(property.updatePolicy()) || !changed.isEmpty())) {",
                        742),
                new Mutation(
                        "a create adopts the task set of another resource",
                        "taskset/create/CreateRecovery",
                        "if (!marker.identity().equals(session.identity(urn))\n",
                        "if (marker.identity().isEmpty()\n",
                        1_061),
                new Mutation(
                        "nothing names the task set of an interrupted replacement",
                        "taskset/create/OrphanScan",
                        "log.warning(\n                    session.hasChanges() ?",
                        "log.debug(\n                    session.hasChanges() ?",
                        46_249),
                new Mutation(
                        "Ctrl-C forgets creates that the engine has not saved",
                        "taskset/TaskSetResource",
                        "taskSetContext.session().discardKnownEntries();",
                        "onStop();",
                        100),
                new Mutation(
                        "a task set that AWS does not show once counts as gone",
                        "taskset/TaskSetReader",
                        "while (found.isEmpty() && sleeper.instant().isBefore(end)) {",
                        "while (found.isEmpty() && sleeper.instant().isBefore(end) && window.isNegative()) {",
                        563),
                new Mutation(
                        "a recorded task set that AWS does not show yet is created again",
                        "taskset/create/CreateRecovery",
                        ".flatMap(createdAt -> reader.find(arn, createdAt))",
                        ".flatMap(createdAt -> Optional.<TaskSet>empty())",
                        155_523),
                new Mutation(
                        "CreateTaskSet has no marker",
                        "taskset/TaskSetCreate",
                        "var request = pending.markedRequest();",
                        "var request = pending.request();",
                        75),
                new Mutation(
                        "a create adopts a task set with other inputs",
                        "taskset/create/CreateRecovery",
                        ".filter(orphan -> orphan.fingerprint().equals(fingerprint))",
                        ".filter(orphan -> !orphan.fingerprint().isEmpty())",
                        11_681),
                new Mutation(
                        "a delete that AWS has accepted fails when a later read fails",
                        "taskset/TaskSetDelete",
                        "warnNotGone(\"AWS did not show whether it is gone (\" + failure.getMessage() + \")\");",
                        "throw failure;",
                        520),
                new Mutation(
                        "the plugin removes the marker before the engine has the response",
                        "taskset/create/DeploymentSession",
                        "if (!delivered.contains(urn)) {",
                        "if (urn.isEmpty()) {",
                        107_420),
                new Mutation(
                        "Ctrl-C removes the marker of a create that continues with a task set",
                        "taskset/create/DeploymentSession",
                        "keys.remove(create.taskSetArn());",
                        "keys.size();",
                        7588));
    }

    /** Returns the source file. */
    Path file() {
        return Path.of("src/main/java/io/github/pulumiawsecs/provider", type + ".java");
    }

    /**
     * Returns the source with the defect.
     *
     * @throws IllegalArgumentException if the file does not contain the original text once
     */
    String mutatedSource() throws IOException {
        var parts = Files.readString(file()).split(Pattern.quote(original), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    file() + " must contain the text once (got " + (parts.length - 1) + "): " + original);
        }
        return String.join(replacement, parts);
    }

    @Override
    public String toString() {
        return defect;
    }
}
