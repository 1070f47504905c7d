package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory and address space do not depend on the machine, and a process without memory exits. */
class MemoryLimitsTest {
    /** In KiB. The JVM's defaults reserve 8 GiB and more; a minimal provider in Go needs 800,000 KiB. */
    @ParameterizedTest
    @ValueSource(ints = {1_800_000, 1_790_000, 800_000})
    void startsWithLimitedAddressSpace(int limit) {
        assertServes(limited(limit, PluginFolder.built().launcher().toString()));
    }

    @Test
    void usesCacheWithLimitedAddressSpace() {
        assertServes(limited(1_800_000, CacheTest.strictCommand(PluginFolder.built())));
        assertServes(limited(800_000, CacheTest.strictCommand(PluginFolder.built(), "-Xmx256m"))
                .with("MALLOC_ARENA_MAX", "2"));
    }

    @Test
    void reportsTooSmallAddressSpace() {
        assertThatThrownBy(
                        () -> limited(400_000, PluginFolder.built().launcher().toString())
                                .start())
                .hasMessage(
                        "the first line of stdout is not a port (got null). stderr: pulumi-resource-aws-ecs: needs an"
                                + " address space of 750000 KiB (got 400000). Next: raise the limit with ulimit -v.\n");
    }

    /** The JVM derives its defaults from MaxRAM instead of the machine's memory. */
    @ParameterizedTest
    @ValueSource(strings = {"512m", "128g", "2048g"})
    void usesCacheOnMachineWithMemory(String memory) {
        assertServes(PluginLauncher.of(CacheTest.strictCommand(PluginFolder.built(), "-XX:MaxRAM=" + memory)));
    }

    @Test
    void exitsOnOutOfMemoryError(@TempDir Path temporary) throws IOException {
        var folder = PluginFolder.withoutCache(temporary.resolve("plugin"));
        Files.writeString(folder.options(), Files.readString(folder.options()).replace("-Xmx512m", "-Xmx16m"));
        try (var plugin = folder.launch().start()) {
            var engine = new EngineClient(plugin);
            var large = EngineClient.json("{'cluster': 'demo'}");
            large.addProperty("service", "a".repeat(20 << 20));
            assertThatThrownBy(() -> engine.check(large)).hasMessageContaining("UNAVAILABLE");
            assertThat(plugin.awaitExit(Duration.ofMinutes(1))).isTrue();
            assertThat(plugin.stop()).isEmpty();
            assertThat(plugin.stderr()).contains("OutOfMemoryError");
        }
    }

    private static PluginLauncher limited(int addressSpace, String... command) {
        var shell = new String[command.length + 4];
        shell[0] = "/bin/sh";
        shell[1] = "-c";
        shell[2] = "ulimit -v " + addressSpace + " && exec \"$0\" \"$@\"";
        System.arraycopy(command, 0, shell, 3, command.length);
        shell[shell.length - 1] = "127.0.0.1:1";
        return PluginLauncher.of(shell);
    }
}
