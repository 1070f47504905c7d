package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which the plugin cannot start: stdout stays empty, and stderr has the reason. */
class UnsuitableMachineTest {
    private static final String NO_PORT = "the first line of stdout is not a port (got null). stderr: ";

    @TempDir
    private Path temporary;

    @Test
    void reportsMuslInOneSentence() throws IOException {
        var folder = PluginFolder.withoutCache(temporary.resolve("plugin"));
        var launcher = Files.readString(folder.launcher());
        Files.writeString(
                folder.launcher(),
                launcher.replace("/lib/ld-musl-x86_64.so.1", "/bin/sh")
                        .replace("/lib64/ld-linux-x86-64.so.2", "/no/such/loader")
                        .replace("/lib/ld-linux-aarch64.so.1", "/no/such/loader"));

        assertThatThrownBy(() -> folder.launch().start())
                .hasMessageStartingWith(
                        NO_PORT + "pulumi-resource-aws-ecs: needs a Linux with glibc (got one with musl).")
                .extracting(
                        thrown -> String.valueOf(thrown.getMessage()).lines().count())
                .isEqualTo(1L);
    }

    @Test
    void startsWithBothLoaders() throws IOException {
        var folder = PluginFolder.withoutCache(temporary.resolve("plugin"));
        Files.writeString(
                folder.launcher(), Files.readString(folder.launcher()).replace("/lib/ld-musl-x86_64.so.1", "/bin/sh"));

        assertServes(folder.launch());
    }

    @Test
    void printsMessagesOfJvmToStderr() throws IOException {
        var folder = PluginFolder.withoutCache(temporary.resolve("plugin"));
        Files.writeString(folder.options(), Files.readString(folder.options()) + "-XX:NoSuchOption=1\n");

        assertThatThrownBy(() -> folder.launch().start())
                .hasMessageStartingWith(NO_PORT)
                .hasMessageContaining("NoSuchOption");
    }

    /** A limit of zero bytes for each file, like a full disk. */
    @Test
    void servesWithFullDisk() {
        assertServes(PluginLauncher.of(
                "/bin/sh",
                "-c",
                "ulimit -f 0 && exec \"$0\"",
                PluginFolder.built().launcher().toString()));
    }
}
