package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive depends only on names and contents of files. */
class PackingTest {
    @TempDir
    private Path temporary = Path.of(".");

    @Test
    void packsReproducibly() throws Exception {
        var one = archive("one", Instant.parse("2026-02-03T04:05:06Z"), "rwxr-xr-x");
        var other = archive("other", Instant.parse("2027-08-09T10:11:12Z"), "rwx------");
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void rejectsFolderWithoutCache() throws Exception {
        var plugin = plugin("untrained", Instant.EPOCH, "rwxr-xr-x");
        Files.delete(plugin.resolve("lib/x.aot"));
        var output = commands().run("sh", "-c", "'" + script() + "' '" + plugin + "' papers 1.2.3 out 2>&1 || true");
        assertThat(output).contains("AOT cache", "make dist");
    }

    /** A tar that fails while it writes, like on a full disk. */
    @Test
    void leavesNoArchiveWhenTarFails() throws Exception {
        var tar = Files.createDirectories(temporary.resolve("bin")).resolve("tar");
        Files.writeString(tar, """
                #!/bin/sh
                [ "$1" != --version ] || { echo 'tar (GNU tar)'; exit; }
                echo half
                exit 2
                """);
        Files.setPosixFilePermissions(tar, PosixFilePermissions.fromString("rwxr-xr-x"));
        var plugin = plugin("half", Instant.EPOCH, "rwxr-xr-x");
        var output = commands()
                .run(
                        "sh",
                        "-c",
                        "PATH=\"$PWD/bin:$PATH\"; '%s' '%s' '%s' 1.2.3 out >&2 || echo status $?"
                                .formatted(script(), plugin, createLicenseFiles("half")));
        assertThat(output).endsWith("status 2\n");
        assertThat(temporary.resolve("out")).isDirectoryNotContaining("glob:**.tar.gz");
    }

    private Path archive(String name, Instant modified, String permissions) throws Exception {
        var plugin = plugin(name, modified, permissions);
        var papers = createLicenseFiles(name);
        var out = temporary.resolve(name + "-out");
        commands().run(script(), plugin.toString(), papers.toString(), "1.2.3", out.toString());
        try (var archives = Files.list(out)) {
            return archives.findFirst().orElseThrow();
        }
    }

    private Path createLicenseFiles(String name) throws Exception {
        var papers = Files.createDirectories(temporary.resolve(name + "-papers/jars"))
                .resolveSibling(".");
        Files.writeString(papers.resolve("THIRD-PARTY.txt"), "none\n");
        Files.writeString(papers.resolve("bom.json"), "{\n  \"components\" : [\n  ]\n}\n");
        commands()
                .run(
                        "jar",
                        "--create",
                        "--file",
                        papers.resolve("jars/a-1.0.jar").toString(),
                        "-C",
                        papers.toString(),
                        "THIRD-PARTY.txt");
        return papers;
    }

    private Path plugin(String name, Instant modified, String permissions) throws Exception {
        var plugin = temporary.resolve(name);
        for (var file : new String[] {"pulumi-resource-aws-ecs", "lib/x.aot", "lib/x.jar", "runtime/release"}) {
            var path = plugin.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, "JAVA_VERSION=\"25\"\n");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            Files.setLastModifiedTime(path, FileTime.from(modified));
        }
        return plugin;
    }

    private CommandRunner commands() {
        var jdk = Build.tool("jdk");
        return new CommandRunner(
                temporary,
                Map.of("JAVA_HOME", jdk.toString(), "PATH", jdk.resolve("bin") + ":" + System.getenv("PATH")));
    }

    private static String script() {
        return Build.ROOT.resolve("provider/plugin/src/plugin/archive").toString();
    }
}
