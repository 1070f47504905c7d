package io.github.pulumiawsecs.provider.aws.profile;

import java.nio.file.Path;

/**
 * A line of a shared AWS file that cannot be read, or a file that cannot.
 *
 * @param line the number of the line; 0 for the whole file
 * @param rule the violated rule, as it reads after the place
 */
public record FileProblem(Path file, int line, String rule) {

    /** Returns file and line. */
    public String place() {
        return line == 0 ? file.toString() : file + ", line " + line;
    }
}
