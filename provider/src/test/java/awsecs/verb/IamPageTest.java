package awsecs.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import awsecs.simulator.model.Ailment;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each policy of {@code docs/iam.md} is enough for its operation, and none has an action that its operation does not use. */
class IamPageTest {
    private static final Set<String> PREFLIGHT =
            Set.of("ecs:DescribeClusters", "ecs:DescribeServices", "ecs:DescribeTaskDefinition");
    private static final Set<String> REASONS = Set.of("ecs:DescribeServices", "ecs:ListTasks", "ecs:DescribeTasks");
    private static final Set<String> NOTHING = Set.of();
    private static final String URN = SimulatedProvider.URN;

    private final SlowProvider slow = new SlowProvider();
    private final Provider provider = slow.provider;

    @BeforeEach
    void theServiceOfThePage() {
        slow.simulator.call("CreateCluster", "{'clusterName': 'production'}");
        addService("web");
        // What the SDK does only once may take longer on a busy machine than a preflight waits.
        var _ = provider.services().find("demo", "web");
    }

    @AfterEach
    void close() {
        slow.close();
    }

    @Test
    void creating() throws IOException {
        var iam = policy("Creating");
        create();
        iam.denied.removeAll(PREFLIGHT);
        assertUsed(iam, "Creating", REASONS);
    }

    @Test
    void aClientTokenOfYourOwnNeedsOneMore() throws IOException {
        enforce(policies("Creating", "Waiting"));
        create("'clientToken': 'mine'");
        slow.simulator.clearFaults();
        policy("Creating");
        assertThatThrownBy(() -> create("'clientToken': 'another'")).hasMessageContaining("ecs:DescribeServices");
    }

    @Test
    void updating() throws IOException {
        var made = create();
        var iam = policy("Updating");
        update(made);
        assertUsed(iam, "Updating", REASONS);
    }

    @Test
    void deleting() throws IOException {
        var made = create();
        var iam = policy("Deleting");
        Delete.delete(provider, made.id(), Value.Obj.EMPTY, slow.operation(SlowProvider.LIMIT));
        assertThat(slow.isGone(made.id())).isTrue();
        assertUsed(iam, "Deleting", REASONS);
    }

    @Test
    void refreshing() throws IOException {
        var made = create();
        var iam = policy("Refreshing, importing, reading");
        assertThat(Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isPresent();
        assertThat(Read.read(provider, Log.SILENT, "production/web/" + shortId(made), Value.Obj.EMPTY, Value.Obj.EMPTY))
                .isPresent();
        assertUsed(iam, "Refreshing, importing, reading", NOTHING);
    }

    @Test
    void preflight() throws IOException {
        var iam = policy("Preflight");
        Create.preview(provider, URN, inputs(""), Log.SILENT);
        assertUsed(iam, "Preflight", NOTHING);
    }

    @Test
    void withoutPreflightAPreviewRunsAllTheSame() {
        var iam = enforce(new Policy(List.of()));
        Create.preview(provider, URN, inputs(""), Log.SILENT);
        assertThat(iam.denied).isEqualTo(PREFLIGHT);
    }

    @Test
    void waiting() throws IOException {
        slow.simulator.ail("web:1", Ailment.Exits.outOfMemory(Duration.ofSeconds(2)), 100);
        var iam = enforce(policies("Creating", "Waiting"));
        assertThatThrownBy(this::create)
                .isInstanceOfSatisfying(
                        Unfinished.class,
                        unfinished -> assertThat(unfinished.reasons())
                                .anySatisfy(reason -> assertThat(reason).contains("OutOfMemoryError")));
        iam.used.removeAll(policies("Creating").actions());
        assertUsed(iam, "Waiting", PREFLIGHT);
    }

    @Test
    void lookingUp() throws IOException {
        var made = create();
        var iam = policy("Looking up");
        var byService = "{'cluster': 'production', 'service': 'web'}";
        assertThat(Functions.call(provider, "aws-ecs:index:getTaskSets", JsonValues.object(byService)))
                .hasValueSatisfying(
                        answer -> assertThat(answer.result().toString()).contains(made.id()));
        assertUsed(iam, "Looking up", NOTHING);
        iam.used.clear();
        var byArn = JsonValues.object("{'taskSetArn': '" + made.id() + "'}");
        assertThat(Functions.call(provider, "aws-ecs:index:getTaskSet", byArn)).isPresent();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets");
    }

    @Test
    void listing() throws IOException {
        var made = create();
        addService("shop");
        var iam = policy("Listing");
        var found = new TreeSet<String>();
        var query = JsonValues.object("{'cluster': 'production'}");
        Listing.list(provider, query, 0, 0, "", set -> found.add(set.id()));
        assertThat(found).containsExactly(made.id());
        assertUsed(iam, "Listing", NOTHING);
    }

    @Test
    void workingAsAnotherRole() throws IOException {
        var made = create();
        var iam = enforce(policies("Working as another role", "Refreshing, importing, reading"));
        var address = slow.simulator.endpoint();
        var deployer = Configure.configure(
                JsonValues.object("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                        + " 'assumeRole': {'roleArn': 'arn:aws:iam::123456789012:role/deploy'},"
                        + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}"),
                "0.0.0-test",
                Ledger.NONE);
        assertThat(Read.read(deployer, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs()))
                .isPresent();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets", "sts:AssumeRole");
        assertThat(iam.denied).isEmpty();
    }

    @Test
    void deployingIsAllOfThemWithoutACallDenied() throws IOException {
        var iam = policy("Deploying");
        Create.preview(provider, URN, inputs(""), Log.SILENT);
        var made = create();
        update(made);
        Read.read(provider, Log.SILENT, made.id(), Value.Obj.EMPTY, made.inputs());
        Delete.delete(provider, made.id(), Value.Obj.EMPTY, slow.operation(SlowProvider.LIMIT));
        slow.simulator.ail("web:1", Ailment.Exits.outOfMemory(Duration.ofSeconds(2)), 100);
        assertThatThrownBy(this::create).isInstanceOf(Unfinished.class);
        assertUsed(iam, "Deploying", NOTHING);
    }

    /** @param missed what is only looked at where it may be, and may not here */
    private static void assertUsed(Authorization iam, String heading, Set<String> missed) throws IOException {
        assertThat(iam.used)
                .as("the actions that the policy under '" + heading + "' allows")
                .isEqualTo(policies(heading).actions());
        assertThat(missed).as("what " + heading + " can do without").containsAll(iam.denied);
    }

    private Authorization policy(String heading) throws IOException {
        return enforce(policies(heading));
    }

    private Authorization enforce(Policy policy) {
        var iam = new Authorization(policy);
        slow.simulator.inject(iam);
        return iam;
    }

    /** The first policy under each of these headings. */
    private static Policy policies(String... headings) throws IOException {
        var page = Files.readString(Path.of("../docs/iam.md"));
        var statements = new ArrayList<Policy.Statement>();
        for (var heading : headings) {
            var json = Pattern.compile("\n## " + heading + "\n.*?```json\n(.*?)```", Pattern.DOTALL)
                    .matcher(page);
            assertThat(json.find()).as("a policy under " + heading).isTrue();
            statements.addAll(Policy.parsed(json.group(1)).statements());
        }
        return new Policy(statements);
    }

    private State create(String... more) {
        return Create.create(provider, URN, inputs(String.join(", ", more)), slow.operation(SlowProvider.LIMIT));
    }

    private void update(State made) {
        var news = inputs("'scale': {'value': 50}, 'tags': {'b': '2'}");
        Update.update(
                provider,
                made.id(),
                made.outputs(),
                made.inputs(),
                news,
                List.of(),
                slow.operation(SlowProvider.LIMIT));
    }

    private static Value.Obj inputs(String more) {
        var separator = more.isEmpty() ? "" : ", ";
        return SimulatedProvider.inputs("{'cluster': 'production', 'tags': {'a': '1'}" + separator + more + "}");
    }

    private static String shortId(State made) {
        return made.id().substring(made.id().indexOf("ecs-svc/"));
    }

    private void addService(String name) {
        slow.simulator.call("CreateService", """
                {'cluster': 'production', 'serviceName': '%s', 'desiredCount': 4,
                 'deploymentController': {'type': 'EXTERNAL'}}""".formatted(name));
    }
}
