package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.simulator.vault.VaultServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plugin archive of {@code make dist}, installed with the Pulumi CLI. */
class ArchiveTest {
    private static final long MAX_SIZE = 45_000_000;

    /** The commands that the launcher of the plugin calls. */
    private static final List<String> TOOLS = List.of("sh", "readlink", "touch");

    private static Installed installed = new Installed(Path.of("."));
    private static Path plugin = Path.of(".");

    @BeforeAll
    static void install() throws Exception {
        installed = Installed.fromTheArchive();
        plugin = installed.root().resolve("home/plugins/resource-aws-ecs-v" + Build.VERSION);
    }

    @AfterAll
    static void remove() {
        installed.close();
    }

    @Test
    void hasTheFileNameThatPulumiExpects() {
        assertThat(Build.archive().getFileName().toString())
                .matches("pulumi-resource-aws-ecs-v" + Build.VERSION + "-(linux|darwin)-(amd64|arm64)\\.tar\\.gz");
    }

    @Test
    void isAtMost45Megabytes() {
        assertThat(Build.archive())
                .satisfies(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(MAX_SIZE));
    }

    @Test
    void containsNoOwnersOrTimes() throws Exception {
        var listing = installed
                .command(installed.root())
                .run(
                        System.getProperty("os.name").startsWith("Mac") ? "gtar" : "tar",
                        "--list",
                        "--verbose",
                        "--numeric-owner",
                        "--utc",
                        "--file",
                        Build.archive().toString());
        assertThat(listing.lines())
                .hasSizeGreaterThan(100)
                .allMatch(line -> line.matches("\\S+ 0/0 +\\d+ 1980-01-01 .*"));
    }

    @Test
    void containsAllLicenses() throws Exception {
        assertThat(plugin.resolve("LICENSE")).content().contains("Apache License");
        assertThat(plugin.resolve("runtime/legal/java.base/LICENSE")).exists();
        assertThat(plugin.resolve("licenses/THIRD-PARTY.txt"))
                .content()
                .contains(
                        "software.amazon.awssdk:ecs:", "io.grpc:grpc-okhttp:", "com.google.protobuf:protobuf-javalite:")
                .doesNotContain("Unknown license");
        // Libraries under another license must have their license text in the archive.
        try (var list = Files.lines(plugin.resolve("licenses/THIRD-PARTY.txt"))) {
            var others = list.filter(line -> line.contains(":") && !line.contains("Apache"))
                    .filter(line -> !line.contains("(MIT-0)")) // needs no notice
                    .map(line -> line.replaceFirst(".*\\([^:(]+:([^:]+):([^ ]+) .*", "$1"))
                    .toList();
            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(artifact -> assertThat(licensesOf(artifact)).isNotEmpty());
        }
    }

    private static List<Path> licensesOf(String artifact) throws Exception {
        try (var files = Files.walk(plugin.resolve("licenses"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> plugin.resolve("licenses")
                            .relativize(file)
                            .toString()
                            .startsWith(artifact))
                    .toList();
        }
    }

    @Test
    void listsAllLibrariesInTheBom() throws Exception {
        var bill = JsonParser.parseString(Files.readString(plugin.resolve("bom.json")))
                .getAsJsonObject();
        assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
        var subject = bill.getAsJsonObject("metadata").getAsJsonObject("component");
        assertThat(subject.get("version").getAsString()).isEqualTo(Build.VERSION);
        var components = StreamSupport.stream(bill.getAsJsonArray("components").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
        var names = components.stream()
                .map(component -> component.get("name").getAsString())
                .toList();
        var libraries = components.stream()
                .map(component -> component.get("name").getAsString() + "-"
                        + component.get("version").getAsString())
                .toList();
        // The license folder must not contain libraries of an older build.
        try (var folders = Files.list(plugin.resolve("licenses"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .isSubsetOf(libraries);
        }
        try (var list = Files.lines(plugin.resolve("licenses/THIRD-PARTY.txt"))) {
            assertThat(list.filter(line -> line.contains(" - "))
                            .map(line -> line.replaceFirst(".*\\([^:(]+:([^:]+):([^ ]+) .*", "$1-$2")))
                    .isNotEmpty()
                    .isSubsetOf(libraries);
        }
        assertThat(names).contains("OpenJDK runtime image");
    }

    @Test
    void runsWithoutJavaOnPath() throws Exception {
        var project = FreshProject.of("task-set-yaml", installed);
        var bin = Files.createDirectories(installed.root().resolve("bin"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), onPath(tool));
        }
        for (var tool : List.of("pulumi", "pulumi-language-yaml")) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of(System.getenv("PULUMI_BIN"), tool));
        }
        var cli = project.command().with(Map.of("PATH", bin.toString(), "JAVA_HOME", "/nowhere"));
        var pulumi = bin.resolve("pulumi").toString();
        try (var ecs = EcsSimulator.start(SimulatorSettings.defaults().withTiming(Timing.INSTANT))) {
            Seed.apply(ecs);
            cli.run(pulumi, "stack", "init", "test", "--secrets-provider", VaultServer.SECRETS_PROVIDER);
            cli.run(pulumi, "config", "set", "aws-ecs:region", "us-east-1");
            cli.run(pulumi, "config", "set", "aws-ecs:endpoints", "{\"ecs\":\"" + ecs.endpoint() + "\"}");
            assertThat(cli.run(pulumi, "up", "--yes", "--skip-preview")).contains("+ 2 created");
            assertThat(ecs.calls())
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.userAgent()).endsWith("pulumi-aws-ecs/" + Build.VERSION));
            assertThat(cli.run(pulumi, "destroy", "--yes", "--skip-preview")).contains("- 2 deleted");
        }
    }

    private static Path onPath(String tool) throws Exception {
        for (var folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return Path.of(folder, tool).toRealPath();
            }
        }
        throw new IllegalStateException(tool + " is not on PATH.");
    }
}
