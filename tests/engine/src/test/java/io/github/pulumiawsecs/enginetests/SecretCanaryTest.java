package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Secrets of the configuration, of an explicit provider and of resources appear in no output, state, event log, process
 * argument or file of the plugin.
 */
class SecretCanaryTest {
    private static final Duration TASK_TRANSITION = Duration.ofSeconds(10);

    /** Enables the flag --event-log. */
    private static final Map<String, String> DEBUG_COMMANDS = Map.of("PULUMI_DEBUG_COMMANDS", "true");

    /** The texts that deployments leave behind, by their source. */
    private static final Map<String, String> visible = new TreeMap<>();

    private static final String PROVIDERS = """
            resources:
              ci:
                type: pulumi:providers:aws-ecs
                properties:
                  region: us-east-1
                  assumeRoleWithWebIdentity:
                    roleArn: arn:aws:iam::123456789012:role/ci
                    webIdentityToken: canary-token
              explicit:
                type: pulumi:providers:aws-ecs
                properties:
                  region: us-east-1
                  endpoints: {ecs: "%1$s", sts: "%1$s"}
                  defaultTags:
                    tags:
                      team: core
                      owner:
                        fn::secret: canary-provider-tag
              blue:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service: web
                  taskDefinition: web:1
                  launchType: FARGATE
                  networkConfiguration:
                    awsvpcConfiguration:
                      subnets: [subnet-1]
                options:
                  provider: ${explicit}
              web:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service: web
                  taskDefinition: web:1
                  launchType: FARGATE
                  networkConfiguration:
                    awsvpcConfiguration:
                      subnets: [subnet-1]
                  externalId:
                    fn::secret: canary-external-id
                  clientToken:
                    fn::secret: canary-client-token
                  tags:
                    open: visible-tag
                    own:
                      fn::secret: canary-user-tag
            """;

    private static final String FAILING = """
              lost:
                type: aws-ecs:index:TaskSet
                properties:
                  cluster: demo
                  service:
                    fn::secret: canary-service
                  taskDefinition:
                    fn::secret: "canary-family:1"
                  launchType: FARGATE
                  networkConfiguration:
                    awsvpcConfiguration:
                      subnets: [subnet-1]
            """;

    @BeforeAll
    static void deployCanaries() throws Exception {
        try (var ecs = SimulatedEcs.withFrozenClock(TASK_TRANSITION);
                var created = YamlStack.on(ecs, PROVIDERS.formatted(ecs.endpoint()))) {
            var cli = new Cli(created.workspace(), DEBUG_COMMANDS);
            var stack = new YamlStack(cli);
            cli.succeed(
                    "config",
                    "set",
                    "--secret",
                    "aws-ecs:defaultTags",
                    "{\"tags\": {\"cost\": \"canary-config-tag\"}}");
            run(stack, "preview", "preview", "--diff", "--debug");
            var up = new RunningCommand(cli.start(command(stack, "up", "up", "--yes", "--diff", "--debug")));
            up.awaitOutput("0/4");
            visible.put("process arguments", processArguments(stack));
            collectFiles("journal", stack.workspace().home().resolve("aws-ecs"));
            ecs.clock().advance(TASK_TRANSITION);
            visible.put("up", up.awaitEnd().output());
            collectState(stack, "up");
            run(stack, "refresh", "refresh", "--yes", "--diff", "--debug");
            collectState(stack, "refresh");
            stack.workspace().writeYaml(PROVIDERS.formatted(ecs.endpoint()) + FAILING);
            run(stack, "failed preview", "preview", "--diff", "--debug");
            run(stack, "failed up", "up", "--yes", "--skip-preview", "--diff", "--debug");
            collectState(stack, "failed up");
            visible.put("export", cli.succeed("stack", "export"));
        }
    }

    private static void run(YamlStack stack, String name, String... words) throws Exception {
        visible.put(name, stack.cli().run(command(stack, name, words)).output());
        collectFiles("events of " + name, events(stack, name));
    }

    private static String[] command(YamlStack stack, String name, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--event-log", events(stack, name).toString()));
        return all.toArray(String[]::new);
    }

    private static Path events(YamlStack stack, String name) {
        return stack.workspace().root().resolve("events-" + name.replace(' ', '-') + ".json");
    }

    private static void collectState(YamlStack stack, String name) throws IOException {
        collectFiles("backend after " + name, stack.workspace().root().resolve("state"));
    }

    private static void collectFiles(String name, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    visible.put(name + ": " + file.getFileName(), Files.readString(file));
                }
            }
        }
    }

    private static String processArguments(YamlStack stack) {
        return stack.workspace()
                .pluginProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void hidesEveryCanary() {
        assertThat(visible).hasSizeGreaterThan(15);
        assertThat(visible.entrySet())
                .filteredOn(text -> text.getValue().contains("canary"))
                .extracting(text -> text.getKey() + ": "
                        + text.getValue()
                                .lines()
                                .filter(line -> line.contains("canary"))
                                .limit(3)
                                .toList())
                .isEmpty();
    }

    @Test
    void showsOtherTags() {
        assertThat(visible.get("export")).contains("visible-tag", "\"team\": \"core\"");
    }

    @Test
    void showsWhatFailed() {
        assertThat(visible.get("failed up")).contains("CreateTaskSet for service [secret] in cluster demo");
        assertThat(visible.get("up")).contains("AWS call CreateTaskSet for service web in cluster demo");
        assertThat(visible.keySet()).anyMatch(name -> name.startsWith("journal: "));
        assertThat(visible.get("process arguments")).contains("Main");
    }
}
