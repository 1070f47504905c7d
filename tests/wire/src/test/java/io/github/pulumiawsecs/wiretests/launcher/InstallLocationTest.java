package io.github.pulumiawsecs.wiretests.launcher;

import static io.github.pulumiawsecs.wiretests.launcher.Serving.assertServes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import io.github.pulumiawsecs.wiretests.plugin.PluginLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from any folder, through any path to the launcher. */
class InstallLocationTest {
    @TempDir
    private Path temporary;

    @Test
    void startsFromPathWithSpaces() throws IOException {
        var folder = PluginFolder.copiedTo(temporary.resolve("my plugins (old)/aws  ecs"));
        assertServes(folder.launch());
        CacheTest.assertCacheFits(folder);
    }

    @Test
    void startsFromNonAsciiPath() {
        // The shell creates the path, because the locale of this JVM may not have the characters.
        var script = "path=$0/$(printf 'gr\\303\\266\\303\\237e') && mkdir \"$path\" && cp -R \"$1\" \"$path/plugin\""
                + " && exec \"$path/plugin/" + PluginLauncher.NAME + '"';
        assertServes(PluginLauncher.of(
                        "/bin/sh",
                        "-c",
                        script,
                        temporary.toString(),
                        PluginFolder.built().path().toString())
                .with("LC_ALL", "C"));
    }

    @Test
    void startsThroughSymlinkChain() throws IOException {
        var built = PluginFolder.built();
        var bin = Files.createDirectories(temporary.resolve("some bin/deeper"));
        var toFolder = Files.createSymbolicLink(temporary.resolve("folder"), built.path());
        var absolute = Files.createSymbolicLink(temporary.resolve("absolute"), toFolder.resolve(PluginLauncher.NAME));
        var relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("../../" + absolute.getFileName()));
        var sibling = Files.createSymbolicLink(bin.resolve(PluginLauncher.NAME), relative.getFileName());
        assertServes(PluginLauncher.of(sibling.toString()));
    }

    @Test
    void startsThroughRelativeLinkInLinkedFolder() throws IOException {
        var real = Files.createDirectories(temporary.resolve("a/b/real"));
        var launcher = Files.createSymbolicLink(
                temporary.resolve("a/launcher"), PluginFolder.built().launcher());
        Files.createSymbolicLink(real.resolve(PluginLauncher.NAME), Path.of("../../" + launcher.getFileName()));
        // ".." resolves in the real folder, not in the link.
        var link = Files.createSymbolicLink(temporary.resolve("link"), real);
        assertServes(PluginLauncher.of(link.resolve(PluginLauncher.NAME).toString()));
    }

    @Test
    void startsFromPath() {
        assertServes(PluginLauncher.of("/bin/sh", "-c", "exec " + PluginLauncher.NAME)
                .with("PATH", PluginFolder.built().path() + ":/usr/bin:/bin"));
    }

    @Test
    void startsFromAnyWorkingDirectory() throws IOException {
        Files.createSymbolicLink(
                temporary.resolve("plugin"), PluginFolder.built().path());
        assertServes(PluginLauncher.of("/bin/sh", "-c", "exec plugin/" + PluginLauncher.NAME)
                .in(temporary));
        assertServes(PluginLauncher.of("/bin/sh", "-c", "exec ./" + PluginLauncher.NAME)
                .in(PluginFolder.built().path()));
        assertServes(PluginFolder.built().launch().in(Path.of("/")));
    }

    @Test
    void startsAsShellArgument() throws IOException {
        assertServes(PluginLauncher.of("/bin/sh", PluginLauncher.NAME)
                .in(PluginFolder.built().path()));
        Files.createSymbolicLink(
                temporary.resolve("target"), PluginFolder.built().launcher());
        Files.createSymbolicLink(temporary.resolve(PluginLauncher.NAME), Path.of("target"));
        assertServes(PluginLauncher.of("/bin/sh", PluginLauncher.NAME).in(temporary));
    }

    @Test
    void startsFromReadOnlyFolder() throws IOException {
        var folder = PluginFolder.copiedTo(temporary.resolve("plugin"));
        PluginFolder.run("chmod", "-R", "a-w", folder.path().toString());
        var before = folder.listing();
        assertServes(folder.launch());
        // Root ignores the permissions.
        assertThat(folder.listing()).isEqualTo(before);
        PluginFolder.run("chmod", "-R", "u+w", folder.path().toString());
    }

    @Test
    void startsFromUnpackedArchive() throws IOException {
        var archive = temporary.resolve("plugin.tar.gz").toString();
        PluginFolder.run(
                "tar", "-czf", archive, "-C", PluginFolder.built().path().toString(), ".");
        var installed = Files.createDirectories(temporary.resolve("resource-aws-ecs-v0.1.0"));
        // Without modification times, which `pulumi plugin install` drops too.
        PluginFolder.run("tar", "-xzmf", archive, "-C", installed.toString());
        var folder = new PluginFolder(installed);
        assertServes(folder.launch());
        CacheTest.assertCacheFits(folder);
    }
}
