package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache only makes the plugin start faster: the plugin also starts without a usable cache. */
class CacheTest {
    @TempDir
    private Path temporary;

    private PluginFolder folder;

    @BeforeEach
    void copy() throws IOException {
        folder = PluginFolder.withoutCache(temporary.resolve("plugin"));
    }

    /** Checks that the JVM uses the cache of the folder. */
    static void assertCacheFits(PluginFolder folder) {
        assertServes(PluginLauncher.of(strictCommand(folder)));
    }

    /** Returns the launcher's command with AOTMode=on, with which the JVM refuses to start without its cache. */
    static String[] strictCommand(PluginFolder folder, String... options) {
        var command = new ArrayList<>(
                List.of(folder.path().resolve("runtime/bin/java").toString(), "@" + folder.options()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:AOTMode=on",
                "-XX:AOTCache=" + folder.cache(),
                "-cp",
                folder.jar().toString(),
                "io.github.pulumiawsecs.plugin.Main"));
        return command.toArray(String[]::new);
    }

    @Test
    void usesTheBuiltCache() {
        assertCacheFits(PluginFolder.built());
    }

    /** The JVM does not detect a cache with the classes of another build, and would run the old classes. */
    @Test
    void pairsCacheAndClassesOfOneBuild() throws IOException {
        var built = PluginFolder.built();
        var jar = built.jar().getFileName().toString();
        var fingerprint = jar.substring(0, jar.length() - ".jar".length());
        assertThat(fingerprint).matches("aws-ecs-[0-9a-f]{12}");
        assertThat(Files.readString(built.launcher()))
                .contains("/lib/" + fingerprint + ".jar", "/lib/" + fingerprint + ".aot")
                .doesNotContain("@FINGERPRINT@");
    }

    @Test
    void startsWithoutCache() {
        assertServes(folder.launch());
    }

    @Test
    void startsWithEmptyCache() throws IOException {
        Files.createFile(folder.cache());
        assertServes(folder.launch());
    }

    @Test
    void startsWithTruncatedCache() throws IOException {
        copyCache();
        try (var cache = new RandomAccessFile(folder.cache().toFile(), "rw")) {
            cache.setLength(cache.length() / 2);
        }
        assertServes(folder.launch());
    }

    @Test
    void startsWithGarbageAsCache() throws IOException {
        Files.write(folder.cache(), new byte[1 << 20]);
        assertServes(folder.launch());
    }

    @Test
    void startsWithFolderAsCache() throws IOException {
        Files.createDirectory(folder.cache());
        assertServes(folder.launch());
    }

    @Test
    void startsWithCacheOfAnotherJvm() throws IOException {
        copyCache();
        try (var cache = new RandomAccessFile(folder.cache().toFile(), "rw")) {
            var header = new byte[4096];
            cache.readFully(header);
            // The header names the JVM that wrote the cache.
            int name = new String(header, StandardCharsets.ISO_8859_1).indexOf("64-Bit Server VM");
            assertThat(name).isPositive();
            cache.seek(name);
            cache.writeBytes("63-Bit");
        }
        assertServes(folder.launch());
    }

    @Test
    void startsWithOtherJvmOptions() throws IOException {
        copyCache();
        Files.writeString(
                folder.options(), Files.readString(folder.options()).replace("-XX:+UseSerialGC", "-XX:+UseParallelGC"));
        assertServes(folder.launch());
    }

    private void copyCache() throws IOException {
        Files.copy(PluginFolder.built().cache(), folder.cache());
    }
}
