package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.net.URI;
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

/** What the pages of {@code docs/} say is so: their programs and commands run, and what they show is what is seen. */
class GuidesTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Pattern SHOWN = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void gettingStartedIsTheLifeOfATaskSet() throws Exception {
        var guide = Guide.named("getting-started.md");
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.create(Map.of(), Workspace.CREDENTIALS)) {
            workspace.write("Pulumi.yaml", guide.programs().get(0));
            Files.delete(workspace.folder().resolve("Pulumi." + Workspace.STACK + ".yaml"));
            var cli = new Cli(workspace, Map.of("PULUMI_STACK", "dev"));
            var counts = new HashSet<String>();
            var sets = new HashSet<String>();
            for (var command : guide.commands()) {
                var words = Guide.words(
                        command.replace("http://127.0.0.1:4566", ecs.endpoint().toString()));
                // After the words are told apart: the path may have spaces.
                Arrays.asList(words)
                        .replaceAll(word -> word.equals("provider/plugin/target/plugin")
                                ? Toolchain.plugin().toString()
                                : word);
                var result = cli.run(yes(words));
                assertThat(result.status() == 0)
                        .as(command + "\n" + result.output())
                        .isEqualTo(!words[0].equals("preview"));
                if (words[0].equals("preview")) {
                    assertThat(result.output()).containsPattern("scale\\.value: .*\\(got 101\\)");
                } else if (words[0].equals("up")) {
                    counts.add(cli.succeed("stack", "output", "runningCount").strip());
                    sets.add(cli.succeed("stack", "output", "taskSetArn").strip());
                }
            }
            assertThat(counts).containsExactlyInAnyOrder("4", "2");
            assertThat(sets).hasSize(2);
            assertThat(SimulatedEcs.count(ecs, "web")).isZero();
        }
    }

    @Test
    void blueGreenSwitches() throws Exception {
        var guide = Guide.named("blue-green.md");
        var both = guide.programs().get(1);
        var programs = List.of(
                        guide.programs().get(0), both, both.replaceAll("(?s)  blue:.*?(?=  green:)|  blueArn.*?\n", ""))
                .iterator();
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.calling(ecs.endpoint())) {
            ecs.call("CreateCluster", "{'clusterName':'production'}");
            SimulatedEcs.addService(ecs, "production", "web");
            var cli = new Cli(workspace);
            cli.succeed("stack", "init", Workspace.STACK);
            for (var command : guide.commands()) {
                if (command.startsWith("aws")) {
                    promote(ecs, cli, command);
                } else {
                    workspace.write("Pulumi.yaml", programs.next().replace("name: switched", header(workspace)));
                    cli.succeed(yes(Guide.words(command)));
                }
            }
            assertThat(programs.hasNext()).isFalse();
            var green = cli.succeed("stack", "output", "greenArn").strip();
            assertThat(SimulatedEcs.taskSet(ecs, green).get("status").getAsString())
                    .isEqualTo("PRIMARY");
            assertThat(ecs.writes())
                    .extracting(call -> call.operation())
                    .containsExactly("CreateTaskSet", "CreateTaskSet", "UpdateTaskSet", "DeleteTaskSet");
        }
    }

    /** Performs {@code aws ecs update-service-primary-task-set} with the output of the stack that the command names. */
    private static void promote(EcsSimulator ecs, Cli cli, String command) throws Exception {
        var output = Pattern.compile("aws ecs update-service-primary-task-set --cluster production --service web"
                        + " --primary-task-set \"\\$\\(pulumi stack output (\\w+)\\)\"")
                .matcher(command);
        assertThat(output.matches()).as(command).isTrue();
        var arn = cli.succeed("stack", "output", Objects.requireNonNull(output.group(1)))
                .strip();
        ecs.call(
                "UpdateServicePrimaryTaskSet",
                "{'cluster':'production','service':'web','primaryTaskSet':'%s'}".formatted(arn));
    }

    /** With all the settings that the pages set: the provider knows each, and takes its value. */
    @Test
    void theProgramForAwsPreviewsWithoutAnAccount() throws Exception {
        try (var workspace = Workspace.create(Map.of("endpoints", Workspace.endpoints(NOWHERE)), Map.of())) {
            workspace.write(
                    "Pulumi.yaml",
                    Guide.named("on-aws.md").programs().get(0).replace("name: storefront", header(workspace)));
            var cli = new Cli(workspace);
            cli.succeed("stack", "init", Workspace.STACK);
            var set = new HashSet<String>();
            for (var page : List.of("installation-configuration.md", "on-aws.md")) {
                for (var command : Guide.named(page).commands()) {
                    var words = Guide.words(command);
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
    void theErrorsOfAWaitAreThoseThatAreSeen() throws Exception {
        var goldens = new HashSet<String>();
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/io/github/pulumiawsecs/enginetests/failures"))) {
            for (var file : files.toList()) {
                goldens.add(Files.readString(file));
            }
        }
        var shown = SHOWN.matcher(Guide.named("waiting.md").text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(shown).hasSize(3);
        assertThat(goldens).containsAll(shown);
    }

    @Test
    void everyProgramIsTried() throws Exception {
        var withPrograms = new HashSet<String>();
        try (Stream<Path> pages = Files.list(Toolchain.docs())) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                if (!new Guide(Files.readString(page)).programs().isEmpty()) {
                    withPrograms.add(page.getFileName().toString());
                }
            }
        }
        // Those of the overview are the examples.
        assertThat(withPrograms).isEqualTo(Set.of("_index.md", "getting-started.md", "on-aws.md", "blue-green.md"));
    }

    private static String header(Workspace workspace) {
        return "name: engine-tests\nplugins: {providers: [{name: aws-ecs, path: " + workspace.plugin() + "}]}";
    }

    /** Whoever reads along says yes at the prompt. */
    private static String[] yes(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        words[0].equals("up") || words[0].equals("destroy")
                                ? Stream.of("--yes", "--skip-preview")
                                : Stream.of())
                .toArray(String[]::new);
    }
}
