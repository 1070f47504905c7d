package io.github.pulumiawsecs.bench;

import io.github.pulumiawsecs.harness.PluginProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A provider to measure.
 *
 * @param name its name in the table
 * @param program its executable
 * @param files its folder or its single file
 */
record Candidate(String name, Path program, Path files) {

    /**
     * Starts the candidate like the engine and waits for its port. The environment is the same for all candidates and
     * independent of the user.
     *
     * @param aws the endpoint of the simulator
     * @param engine the address of the engine
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
        // Without debug output, as in an ordinary deployment: the parent is not the engine here.
        environment.put("PULUMI_OPTION_DEBUG", "false");
        return PluginProcess.start(builder);
    }

    /** Drops the candidate's files from the page cache, as after a restart. */
    void chill() {
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                // With count=0 and nocache, GNU dd drops all cached pages of a file.
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
