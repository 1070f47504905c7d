package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.IamPolicy;
import io.github.pulumiawsecs.provider.taskset.IamSimulator;
import io.github.pulumiawsecs.provider.taskset.ResourceCalls;
import io.github.pulumiawsecs.provider.taskset.SimulatedProvider;
import io.github.pulumiawsecs.provider.taskset.SlowProviderFixture;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.model.TaskFault;
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

    private final SlowProviderFixture slow = new SlowProviderFixture();
    private final TaskSetContext provider = slow.provider;

    @BeforeEach
    void theServiceOfThePage() {
        slow.simulator.call("CreateCluster", "{'clusterName': 'production'}");
        addService("web");
        // What the SDK does only once may take longer on a busy machine than a preflight waits.
        var _ = provider.services().findActive("demo", "web");
    }

    @AfterEach
    void close() {
        slow.close();
    }

    @Test
    void allowsCreate() throws IOException {
        var iam = policy("Creating");
        create();
        iam.denied.removeAll(PREFLIGHT);
        assertUsed(iam, "Creating", REASONS);
    }

    @Test
    void allowsCreateWithClientToken() throws IOException {
        enforce(policies("Creating", "Waiting"));
        create("'clientToken': 'mine'");
        slow.simulator.clearApiFaults();
        policy("Creating");
        assertThatThrownBy(() -> create("'clientToken': 'another'")).hasMessageContaining("ecs:DescribeServices");
    }

    @Test
    void allowsUpdate() throws IOException {
        var made = create();
        var iam = policy("Updating");
        update(made);
        assertUsed(iam, "Updating", REASONS);
    }

    @Test
    void allowsDelete() throws IOException {
        var made = create();
        var iam = policy("Deleting");
        ResourceCalls.delete(
                provider, made.id(), PropertyValue.ObjectValue.EMPTY, slow.operation(SlowProviderFixture.LIMIT));
        assertThat(slow.isGone(made.id())).isTrue();
        assertUsed(iam, "Deleting", REASONS);
    }

    @Test
    void allowsRefresh() throws IOException {
        var made = create();
        var iam = policy("Refreshing, importing, reading");
        assertThat(ResourceCalls.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isPresent();
        assertThat(ResourceCalls.read(
                        provider,
                        Log.SILENT,
                        "production/web/" + shortId(made),
                        PropertyValue.ObjectValue.EMPTY,
                        PropertyValue.ObjectValue.EMPTY))
                .isPresent();
        assertUsed(iam, "Refreshing, importing, reading", NOTHING);
    }

    @Test
    void preflight() throws IOException {
        var iam = policy("Preflight");
        ResourceCalls.previewCreate(provider, URN, inputs(""), Log.SILENT);
        assertUsed(iam, "Preflight", NOTHING);
    }

    @Test
    void allowsPreviewWithoutPreflight() {
        var iam = enforce(new IamPolicy(List.of()));
        ResourceCalls.previewCreate(provider, URN, inputs(""), Log.SILENT);
        assertThat(iam.denied).isEqualTo(PREFLIGHT);
    }

    @Test
    void allowsWaiting() throws IOException {
        slow.simulator.injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 100);
        var iam = enforce(policies("Creating", "Waiting"));
        assertThatThrownBy(this::create)
                .isInstanceOfSatisfying(
                        ResourceInitFailedException.class,
                        unfinished -> assertThat(unfinished.reasons())
                                .anySatisfy(reason -> assertThat(reason).contains("OutOfMemoryError")));
        iam.used.removeAll(policies("Creating").actions());
        assertUsed(iam, "Waiting", PREFLIGHT);
    }

    @Test
    void allowsFunctions() throws IOException {
        var made = create();
        var iam = policy("Looking up");
        var byService = "{'cluster': 'production', 'service': 'web'}";
        assertThat(ResourceCalls.invoke(
                        provider, "aws-ecs:index:getTaskSets", JsonPropertyValues.parseObject(byService)))
                .hasValueSatisfying(
                        answer -> assertThat(answer.result().toString()).contains(made.id()));
        assertUsed(iam, "Looking up", NOTHING);
        iam.used.clear();
        var byArn = JsonPropertyValues.parseObject("{'taskSetArn': '" + made.id() + "'}");
        assertThat(ResourceCalls.invoke(provider, "aws-ecs:index:getTaskSet", byArn))
                .isPresent();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets");
    }

    @Test
    void allowsList() throws IOException {
        var made = create();
        addService("shop");
        var iam = policy("Listing");
        var found = new TreeSet<String>();
        var query = JsonPropertyValues.parseObject("{'cluster': 'production'}");
        ResourceCalls.list(provider, query, 0, 0, "", set -> found.add(set.id()));
        assertThat(found).containsExactly(made.id());
        assertUsed(iam, "Listing", NOTHING);
    }

    @Test
    void allowsAssumeRole() throws IOException {
        var made = create();
        var iam = enforce(policies("Working as another role", "Refreshing, importing, reading"));
        var address = slow.simulator.endpoint();
        var deployer = ResourceCalls.configure(
                JsonPropertyValues.parseObject("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                        + " 'assumeRole': {'roleArn': 'arn:aws:iam::123456789012:role/deploy'},"
                        + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}"),
                DeploymentSession.withoutJournal());
        assertThat(ResourceCalls.read(deployer, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs()))
                .isPresent();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets", "sts:AssumeRole");
        assertThat(iam.denied).isEmpty();
    }

    @Test
    void coversDeploymentWithOnePolicy() throws IOException {
        var iam = policy("Deploying");
        ResourceCalls.previewCreate(provider, URN, inputs(""), Log.SILENT);
        var made = create();
        update(made);
        ResourceCalls.read(provider, Log.SILENT, made.id(), PropertyValue.ObjectValue.EMPTY, made.inputs());
        ResourceCalls.delete(
                provider, made.id(), PropertyValue.ObjectValue.EMPTY, slow.operation(SlowProviderFixture.LIMIT));
        slow.simulator.injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 100);
        assertThatThrownBy(this::create).isInstanceOf(ResourceInitFailedException.class);
        assertUsed(iam, "Deploying", NOTHING);
    }

    /** @param missed what is only looked at where it may be, and may not here */
    private static void assertUsed(IamSimulator iam, String heading, Set<String> missed) throws IOException {
        assertThat(iam.used)
                .as("the actions that the policy under '" + heading + "' allows")
                .isEqualTo(policies(heading).actions());
        assertThat(missed).as("what " + heading + " can do without").containsAll(iam.denied);
    }

    private IamSimulator policy(String heading) throws IOException {
        return enforce(policies(heading));
    }

    private IamSimulator enforce(IamPolicy policy) {
        var iam = new IamSimulator(policy);
        slow.simulator.injectFault(iam);
        return iam;
    }

    /** The first policy under each of these headings. */
    private static IamPolicy policies(String... headings) throws IOException {
        var page = Files.readString(Path.of("../../docs/iam.md"));
        var statements = new ArrayList<IamPolicy.Statement>();
        for (var heading : headings) {
            var json = Pattern.compile("\n## " + heading + "\n.*?```json\n(.*?)```", Pattern.DOTALL)
                    .matcher(page);
            assertThat(json.find()).as("a policy under " + heading).isTrue();
            statements.addAll(IamPolicy.parsed(json.group(1)).statements());
        }
        return new IamPolicy(statements);
    }

    private ResourceState create(String... more) {
        return ResourceCalls.create(
                provider, URN, inputs(String.join(", ", more)), slow.operation(SlowProviderFixture.LIMIT));
    }

    private void update(ResourceState made) {
        var news = inputs("'scale': {'value': 50}, 'tags': {'b': '2'}");
        ResourceCalls.update(
                provider,
                made.id(),
                made.outputs(),
                made.inputs(),
                news,
                List.of(),
                slow.operation(SlowProviderFixture.LIMIT));
    }

    private static PropertyValue.ObjectValue inputs(String more) {
        var separator = more.isEmpty() ? "" : ", ";
        return SimulatedProvider.inputs("{'cluster': 'production', 'tags': {'a': '1'}" + separator + more + "}");
    }

    private static String shortId(ResourceState made) {
        return made.id().substring(made.id().indexOf("ecs-svc/"));
    }

    private void addService(String name) {
        slow.simulator.call("CreateService", """
                {'cluster': 'production', 'serviceName': '%s', 'desiredCount': 4,
                 'deploymentController': {'type': 'EXTERNAL'}}""".formatted(name));
    }
}
