package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the programs and commands in {@code docs/} and compares the shown output. */
class GuidesTest {
    private static final URI UNREACHABLE = URI.create("http://127.0.0.1:1");
    private static final Pattern SHOWN = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void runsGettingStartedGuide() throws Exception {
        var guide = Guide.load("getting-started.md");
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.create(Map.of(), Workspace.CREDENTIALS)) {
            workspace.write("Pulumi.yaml", guide.programs().get(0));
            Files.delete(workspace.folder().resolve("Pulumi." + Workspace.STACK + ".yaml"));
            var cli = new Cli(workspace, Map.of("PULUMI_STACK", "dev"));
            var counts = new HashSet<String>();
            var sets = new HashSet<String>();
            var output = new StringBuilder();
            for (var line : guide.commands()) {
                boolean fails = line.endsWith(Guide.FAILS);
                var command = line.replace(Guide.FAILS, "")
                        .replace("http://127.0.0.1:4566", ecs.endpoint().toString());
                if (command.startsWith("curl ")) {
                    runCurl(command);
                    continue;
                }
                var words = Guide.parse(command);
                // After the split, because the path may have spaces.
                Arrays.asList(words)
                        .replaceAll(word -> word.equals("provider/plugin/target/plugin")
                                ? Toolchain.plugin().toString()
                                : word);
                var result = cli.run(yes(words));
                assertThat(result.status() == 0)
                        .as(command + "\n" + result.output())
                        .isEqualTo(!fails);
                output.append(result.output());
                if (words[0].equals("preview") && fails) {
                    assertThat(result.output()).containsPattern("scale\\.value: .*\\(got 101\\)");
                } else if (words[0].equals("up") && !fails) {
                    var outputs = JsonParser.parseString(cli.succeed("stack", "output", "--json"))
                            .getAsJsonObject();
                    counts.add(outputs.get("runningCount").getAsString());
                    sets.add(outputs.get("taskSetArn").getAsString());
                }
            }
            assertThat(counts).containsExactlyInAnyOrder("4", "2");
            assertThat(sets).hasSize(3);
            assertThat(shownLines(guide)).isNotEmpty().isSubsetOf(stable(output.toString()));
            assertThat(SimulatedEcs.count(ecs, "web")).isZero();
        }
    }

    private static void runCurl(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", command.replaceFirst("^curl", "curl --fail --silent --show-error"))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
    }

    private static List<String> shownLines(Guide guide) {
        return SHOWN.matcher(guide.text())
                .results()
                .flatMap(found -> stable(found.group(1)).stream())
                .toList();
    }

    /** Returns the lines with placeholders for times and ids. */
    private static List<String> stable(String output) {
        return output.replaceAll("\\d+(\\.\\d+)?s\\b", "Ns")
                .replaceAll("ecs-svc/\\d+", "ecs-svc/ID")
                .replaceAll("(A|\\d+ attempts in a row failed\\. The last) task [0-9a-f]{32}", "The last task ID")
                .lines()
                .toList();
    }

    @Test
    void runsBlueGreenGuide() throws Exception {
        var guide = Guide.load("blue-green.md");
        var released = guide.programs().get(0);
        var both = guide.programs().get(2);
        var switched = both.replace("taskSet: ${blue.taskSetArn}", "taskSet: ${green.taskSetArn}");
        var programs = List.of(
                released,
                released.replace("web:1", "web:2"),
                guide.programs().get(1),
                both,
                switched,
                switched.replaceAll("(?s)  blue:.*?(?=  green:)", ""));
        assertThat(guide.commands()).hasSameSizeAs(programs);
        var release = runPrograms(guide.commands(), programs.subList(0, 2), "web");
        var blueGreen = runPrograms(guide.commands(), programs.subList(2, 6), "green");
        assertThat(release)
                .containsExactly(
                        "CreateTaskSet",
                        "UpdateServicePrimaryTaskSet",
                        "CreateTaskSet",
                        "UpdateServicePrimaryTaskSet",
                        "UpdateTaskSet",
                        "DeleteTaskSet");
        assertThat(blueGreen).isEqualTo(release);
    }

    /**
     * Runs a command for each program, and returns the writes.
     *
     * @param primary the resource that is PRIMARY at the end
     */
    private static List<String> runPrograms(List<String> commands, List<String> programs, String primary)
            throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            ecs.call("CreateCluster", "{'clusterName':'production'}");
            SimulatedEcs.createService(ecs, "production", "web");
            var cli = new Cli(workspace);
            for (int i = 0; i < programs.size(); i++) {
                workspace.write(
                        "Pulumi.yaml", programs.get(i).replaceFirst("name: (released|switched)", header(workspace)));
                cli.succeed(yes(Guide.parse(commands.get(i))));
            }
            var state = Objects.requireNonNull(workspace.state().taskSets().get(primary));
            var arn = Objects.requireNonNull(state.get("id"));
            assertThat(SimulatedEcs.taskSet(ecs, arn).get("status").getAsString())
                    .isEqualTo("PRIMARY");
            return ecs.writes().stream()
                    .filter(SimulatedEcs::isProgramWrite)
                    .map(call -> call.operation())
                    .toList();
        }
    }

    /** With all configuration commands of the pages. */
    @Test
    void previewsAwsGuideWithoutAccount() throws Exception {
        try (var workspace = Workspace.create(Map.of("endpoints", Workspace.endpoints(UNREACHABLE)), Map.of())) {
            workspace.write(
                    "Pulumi.yaml",
                    Guide.load("on-aws.md").programs().get(0).replace("name: storefront", header(workspace)));
            var cli = new Cli(workspace);
            var set = new HashSet<String>();
            for (var page : List.of("installation-configuration.md", "on-aws.md")) {
                for (var command : Guide.load(page).commands()) {
                    var words = Guide.parse(command);
                    if (words[0].equals("config") && set.add(words[2])) {
                        cli.succeed(words);
                    }
                }
            }
            assertThat(set).hasSize(5);
            assertThat(cli.succeed("preview")).contains("+ 2 to create");
        }
    }

    @Test
    void showsActualWaitErrors() throws Exception {
        var goldens = new HashSet<String>();
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/io/github/pulumiawsecs/enginetests/failures"))) {
            for (var file : files.toList()) {
                goldens.add(Files.readString(file));
            }
        }
        var shown = SHOWN.matcher(Guide.load("waiting.md").text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(shown).hasSize(3);
        assertThat(goldens).containsAll(shown);
    }

    @Test
    void coversAllPagesWithPrograms() throws Exception {
        var withPrograms = new HashSet<String>();
        try (Stream<Path> pages = Files.list(Toolchain.docs())) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                if (!new Guide(Files.readString(page)).programs().isEmpty()) {
                    withPrograms.add(page.getFileName().toString());
                }
            }
        }
        // The programs of _index.md are the examples, which other tests run.
        assertThat(withPrograms).isEqualTo(Set.of("_index.md", "getting-started.md", "on-aws.md", "blue-green.md"));
    }

    private static String header(Workspace workspace) {
        return "name: engine-tests\nplugins: {providers: [{name: aws-ecs, path: " + workspace.plugin() + "}]}";
    }

    /** Adds the flags that replace the prompt. */
    private static String[] yes(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        words[0].equals("up") || words[0].equals("destroy")
                                ? Stream.of("--yes", "--skip-preview")
                                : Stream.of())
                .toArray(String[]::new);
    }
}
