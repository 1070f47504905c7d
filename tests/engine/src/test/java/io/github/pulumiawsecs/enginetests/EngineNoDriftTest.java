package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Task sets with many forms of inputs that nobody changes, while AWS and other tools change their environment. */
class EngineNoDriftTest {
    private static final Map<String, String> TAGS =
            Map.of("defaultTags", "{\"tags\": {\"origin\": \"default\"}}", "ignoreTags", "{\"keys\": [\"scan\"]}");

    private static final Map<String, Cli.Result> RUNS = new HashMap<>();
    private static final Map<String, List<RecordedCall>> CALLS = new HashMap<>();
    private static Map<String, String> shown = Map.of();
    private static String created = "";

    @BeforeAll
    static void runLifeCycle() throws Exception {
        var programs = TaskSetPrograms.all();
        try (var ecs = SimulatedEcs.start()) {
            ecs.shuffleLists(7);
            programs.services().forEach(service -> SimulatedEcs.createService(ecs, "demo", service));
            ecs.call(
                    "PutClusterCapacityProviders",
                    "{'cluster':'demo','capacityProviders':['FARGATE','FARGATE_SPOT'],'defaultCapacityProviderStrategy':[]}");
            Outputs arns;
            try (var stack = createStack(ecs, programs.program())) {
                var cli = stack.cli();
                created = cli.succeed("up", "--yes", "--skip-preview");
                arns = stack.workspace().state().outputs();
                programs.services().forEach(service -> changeEnvironment(ecs, service, arns.get(service)));
                run("preview --refresh", cli, ecs, "preview", "--refresh", "--diff");
                run("refresh", cli, ecs, "refresh", "--yes", "--skip-preview");
                run("up", cli, ecs, "up", "--yes", "--skip-preview");
                stack.workspace().writeYaml(programs.edited().program());
                shown = diffs(cli.succeed("preview", "--json"));
            }
            try (var stack = createStack(ecs, "")) {
                var cli = stack.cli();
                stack.workspace().write("sets.json", imports(arns));
                cli.succeed("import", "--file", "sets.json", "--yes", "--protect=false", "--out", "program.yaml");
                stack.workspace().writeYaml(stack.workspace().read("program.yaml"));
                run("import", cli, ecs, "up", "--yes", "--skip-preview", "--diff");
            }
        }
    }

    private static YamlStack createStack(EcsSimulator ecs, String program) throws Exception {
        return YamlStack.in(Workspace.forEndpoint(ecs.endpoint(), TAGS), program);
    }

    /** Runs a command that must show no change. */
    private static void run(String name, Cli cli, EcsSimulator ecs, String... command) throws Exception {
        ecs.clearCalls();
        RUNS.put(
                name,
                cli.run(Stream.concat(Stream.of(command), Stream.of("--expect-no-changes"))
                        .toArray(String[]::new)));
        CALLS.put(name, ecs.calls());
    }

    /** Returns the changed paths and the kinds of change in a preview, by task set. */
    private static Map<String, String> diffs(String preview) {
        var shown = new HashMap<String, String>();
        JsonParser.parseString(preview.substring(preview.indexOf('{'), preview.lastIndexOf('}') + 1))
                .getAsJsonObject()
                .getAsJsonArray("steps")
                .forEach(step -> {
                    var urn = step.getAsJsonObject().get("urn").getAsString();
                    if (step.getAsJsonObject().get("detailedDiff") instanceof JsonObject diff) {
                        var paths = diff.asMap().entrySet().stream()
                                .map(path -> path.getKey() + " "
                                        + path.getValue()
                                                .getAsJsonObject()
                                                .get("kind")
                                                .getAsString())
                                .sorted()
                                .collect(Collectors.joining(", "));
                        shown.put(urn.substring(urn.lastIndexOf(':') + 1), paths);
                    }
                });
        return shown;
    }

    /** Makes changes that must not show as drift. */
    private static void changeEnvironment(EcsSimulator ecs, String service, String arn) {
        ecs.addAwsTag(arn, "aws:ecs:serviceName", service);
        ecs.call("TagResource", "{'resourceArn':'%s','tags':[{'key':'scan','value':'clean'}]}".formatted(arn));
        ecs.call("UpdateService", "{'cluster':'demo','service':'%s','desiredCount':7}".formatted(service));
        ecs.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:" + service));
        if (service.endsWith("3")) {
            ecs.call(
                    "UpdateServicePrimaryTaskSet",
                    "{'cluster':'demo','service':'%s','primaryTaskSet':'%s'}".formatted(service, arn));
        }
    }

    private static String imports(Outputs arns) {
        var resources = new JsonArray();
        arns.values().forEach((name, arn) -> {
            var resource = new JsonObject();
            resource.addProperty("type", "aws-ecs:index:TaskSet");
            resource.addProperty("name", name);
            resource.addProperty("id", arn);
            resources.add(resource);
        });
        var all = new JsonObject();
        all.add("resources", resources);
        return all.toString();
    }

    @Test
    void printsWarningsOfCheck() {
        assertThat(created).contains("warning: scale.value: ");
    }

    @Test
    void showsNoChangeInPreviewWithRefresh() {
        assertEmpty("preview --refresh");
    }

    @Test
    void showsNoChangeInRefresh() {
        assertEmpty("refresh");
    }

    @Test
    void showsNoChangeInSecondUp() {
        assertEmpty("up");
    }

    @Test
    void showsNoChangeAfterImport() {
        assertEmpty("import");
    }

    @Test
    void showsOnlyTheEditedProperty() {
        var expected = new HashMap<String, String>();
        var edits = TaskSetPrograms.all().edits();
        for (int i = 0; i < edits.size(); i++) {
            expected.put("s" + i, edits.get(i).path() + " " + edits.get(i).kind());
        }
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void readsOnlyInRefreshAndWritesNothing() {
        assertThat(describeCalls("up")).isZero();
        assertThat(describeCalls("refresh")).isEqualTo(TaskSetPrograms.COUNT);
        assertThat(describeCalls("preview --refresh")).isEqualTo(TaskSetPrograms.COUNT);
        assertThat(CALLS.values()).allSatisfy(calls -> assertThat(calls).noneMatch(RecordedCall::isWrite));
    }

    private static long describeCalls(String name) {
        return Objects.requireNonNull(CALLS.get(name)).stream()
                .filter(call -> call.operation().equals("DescribeTaskSets"))
                .count();
    }

    private static void assertEmpty(String name) {
        var run = Objects.requireNonNull(RUNS.get(name));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains((TaskSetPrograms.COUNT + 1) + " unchanged");
    }
}
