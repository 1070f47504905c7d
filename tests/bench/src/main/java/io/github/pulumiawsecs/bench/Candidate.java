package io.github.pulumiawsecs.bench;

import io.github.pulumiawsecs.harness.PluginProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A provider that is measured.
 *
 * @param name as the table calls it
 * @param program its executable
 * @param files all that it consists of: a folder or a file
 */
record Candidate(String name, Path program, Path files) {

    /**
     * Starts it as the engine does, and waits for its port. Its environment is the same for all candidates and owes
     * nothing to whoever measures.
     *
     * @param aws the endpoint that plays AWS
     * @param engine the address that plays the engine
     */
    PluginProcess start(URI aws, String engine) {
        var builder = new ProcessBuilder(program.toString(), engine).directory(temporary());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", temporary() + "/nobody-lives-here");
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ACCESS_KEY_ID", "bench");
        environment.put("AWS_SECRET_ACCESS_KEY", "bench");
        environment.put("AWS_ENDPOINT_URL", aws.toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        return PluginProcess.start(builder);
    }

    /** Has the operating system forget what it read of the candidate's files, as after a restart. */
    void chill() {
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                // GNU dd drops the cached pages of the whole file when it is to read nothing without caching.
                Commands.run(List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.File temporary() {
        return new java.io.File(System.getProperty("java.io.tmpdir"));
    }
}
