package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Options of resources and of the CLI in the life of one stack, while default tags and tags of the program change. */
class ResourceOptionsTest {
    private static final List<String> SERVICES = List.of("ignoring", "partly", "renamed", "imported");
    private static final Pattern SERVICE = Pattern.compile("(?:\"service\":\"|task-set/demo/)(\\w+)");

    private static final String CREATED = """
            resources:
              ignoring: {TYPE, properties: {service: ignoring, tags: {team: a}, COMMON},
                options: {ignoreChanges: [tags, tagsAll]}}
              partly: {TYPE, properties: {service: partly, tags: {team: a, owner: me}, COMMON},
                options: {ignoreChanges: [tags.team, tagsAll.cost]}}
              old: {TYPE, properties: {service: renamed, COMMON}}
              imported: {TYPE, properties: {service: imported, tags: {team: web}, COMMON}, options: {import: "ARN"}}
            """.replace("TYPE", "type: 'aws-ecs:index:TaskSet'").replace(
            "COMMON",
            "cluster: demo, taskDefinition: 'web:1', launchType: FARGATE,"
                    + " networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-1]}}");
    private static final String CHANGED = CREATED.replace("team: a", "team: b")
            .replace("owner: me", "owner: you")
            .replace("  old: {", "  renamed: {options: {aliases: [{name: old}]}, ")
            .replace(", options: {import: \"ARN\"}", "");
    private static final String SCALED =
            CHANGED.replaceAll("service: (partly|renamed|ignoring)", "service: $1, scale: {value: 50}");

    private static final Map<String, List<String>> WRITES = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> TAGS = new HashMap<>();
    private static long remaining;

    @BeforeAll
    static void deploy() throws Exception {
        try (var ecs = SimulatedEcs.start();
                var workspace = Workspace.forEndpoint(ecs.endpoint())) {
            SERVICES.forEach(service -> SimulatedEcs.createService(ecs, "demo", service));
            var run = new Commands(ecs, new Cli(workspace, Map.of("PULUMI_EXPERIMENTAL", "true")));

            workspace.configure("defaultTags", "{\"tags\": {\"cost\": \"1\"}}");
            workspace.writeYaml(CREATED.replace("ARN", existingTaskSet(ecs)));
            run.run("create", "up", "--yes", "--skip-preview");

            workspace.configure("defaultTags", "{\"tags\": {\"cost\": \"2\", \"zone\": \"b\"}}");
            workspace.writeYaml(CHANGED);
            run.run("plan", "preview", "--save-plan", "plan.json");
            run.run("apply plan", "up", "--yes", "--skip-preview", "--plan", "plan.json");
            SERVICES.forEach(service -> TAGS.put(
                    service,
                    SimulatedEcs.tags(SimulatedEcs.taskSet(
                            ecs, SimulatedEcs.taskSetArns(ecs, service).get(0)))));
            run.run("up again", "up", "--yes", "--skip-preview", "--expect-no-changes");
            run.run("refresh", "refresh", "--yes", "--skip-preview", "--run-program", "--expect-no-changes");

            workspace.writeYaml(SCALED);
            run.run("target", "up", "--yes", "--skip-preview", "--target", "**::renamed");
            run.run("replace", "up", "--yes", "--skip-preview", "--replace", "**::ignoring");
            run.run("destroy", "destroy", "--yes", "--skip-preview", "--run-program");
            remaining = SERVICES.stream()
                    .mapToLong(service -> SimulatedEcs.count(ecs, service))
                    .sum();
        }
    }

    /** Creates the task set that the program imports. Its tag {@code cost} has the value of the default tag. */
    private static String existingTaskSet(EcsSimulator ecs) {
        ecs.call(
                "CreateTaskSet",
                "{'cluster':'demo','service':'imported','taskDefinition':'web:1','launchType':'FARGATE','scale':{'value':100},"
                        + "'networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}},"
                        + "'tags':[{'key':'cost','value':'1'},{'key':'team','value':'web'}]}");
        return SimulatedEcs.taskSetArns(ecs, "imported").get(0);
    }

    /** Runs commands that succeed, and records their writes for the program: operation and service. */
    private record Commands(EcsSimulator ecs, Cli cli) {
        void run(String name, String... command) throws Exception {
            ecs.clearCalls();
            cli.succeed(command);
            WRITES.put(
                    name,
                    ecs.writes().stream()
                            .filter(SimulatedEcs::isProgramWrite)
                            .map(call -> call.operation() + " "
                                    + serviceIn(call.body().toString()))
                            .sorted()
                            .toList());
        }

        private static String serviceIn(String body) {
            var service = SERVICE.matcher(body);
            assertThat(service.find()).as(body).isTrue();
            return Objects.requireNonNull(service.group(1));
        }
    }

    @Test
    void importsWithDefaultTags() {
        assertThat(WRITES.get("create"))
                .containsExactly("CreateTaskSet ignoring", "CreateTaskSet partly", "CreateTaskSet renamed");
    }

    @Test
    void appliesUpdatePlan() {
        assertThat(WRITES.get("plan")).isEmpty();
        assertThat(WRITES.get("apply plan"))
                .containsExactly("TagResource imported", "TagResource partly", "TagResource renamed");
    }

    @Test
    void ignoresChangesOfTags() {
        assertThat(TAGS)
                .containsEntry("ignoring", Map.of("team", "a", "cost", "1"))
                .containsEntry("partly", Map.of("team", "a", "owner", "you", "cost", "1", "zone", "b"))
                .containsEntry("renamed", Map.of("cost", "2", "zone", "b"))
                .containsEntry("imported", Map.of("team", "web", "cost", "2", "zone", "b"));
    }

    @Test
    void findsNoChangeAndNoDriftAfterwards() {
        assertThat(WRITES).containsKeys("up again", "refresh");
        assertThat(WRITES.get("up again")).isEmpty();
    }

    @Test
    void updatesOnlyTheTarget() {
        assertThat(WRITES.get("target")).containsExactly("UpdateTaskSet renamed");
    }

    @Test
    void replacesOnRequest() {
        assertThat(WRITES.get("replace"))
                .containsExactly(
                        "CreateTaskSet ignoring",
                        "DeleteTaskSet ignoring",
                        "UpdateTaskSet ignoring",
                        "UpdateTaskSet partly");
    }

    @Test
    void destroysWithProgram() {
        assertThat(WRITES.get("destroy"))
                .filteredOn(write -> write.startsWith("Delete"))
                .hasSize(4);
        assertThat(remaining).isZero();
    }
}
