package io.github.pulumiawsecs.provider.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.IamPolicy;
import io.github.pulumiawsecs.provider.taskset.IamSimulator;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
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

    private final ProviderFixture fixture = ProviderFixture.slow();

    @BeforeEach
    void createServiceOfPage() {
        fixture.simulator().call("CreateCluster", "{'clusterName': 'production'}");
        addService("web");
    }

    @AfterEach
    void close() {
        fixture.close();
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
        fixture.simulator().clearApiFaults();
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
        fixture.delete(made.id(), PropertyValue.ObjectValue.EMPTY);
        assertThat(fixture.isGone(made.id())).isTrue();
        assertUsed(iam, "Deleting", REASONS);
    }

    @Test
    void allowsRefresh() throws IOException {
        var made = create();
        var iam = policy("Refreshing, importing, reading");
        assertThat(fixture.read(made.id(), made.inputs())).isPresent();
        assertThat(fixture.read("production/web/" + shortId(made))).isPresent();
        assertUsed(iam, "Refreshing, importing, reading", NOTHING);
    }

    @Test
    void allowsPreflight() throws IOException {
        var iam = policy("Preflight");
        fixture.previewCreate(inputs(""));
        assertUsed(iam, "Preflight", NOTHING);
    }

    @Test
    void allowsPreviewWithoutPreflight() {
        var iam = enforce(new IamPolicy(List.of()));
        fixture.previewCreate(inputs(""));
        assertThat(iam.denied).isEqualTo(PREFLIGHT);
    }

    @Test
    void allowsWaiting() throws IOException {
        fixture.simulator().injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 100);
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
        assertThat(fixture.invoke("aws-ecs:index:getTaskSets", JsonPropertyValues.parseObject(byService))
                        .result()
                        .toString())
                .contains(made.id());
        assertUsed(iam, "Looking up", NOTHING);
        iam.used.clear();
        var byArn = JsonPropertyValues.parseObject("{'taskSetArn': '" + made.id() + "'}");
        assertThat(fixture.invoke("aws-ecs:index:getTaskSet", byArn).failures()).isEmpty();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets");
    }

    @Test
    void allowsList() throws IOException {
        var made = create();
        addService("shop");
        var iam = policy("Listing");
        var found = new TreeSet<String>();
        var query = JsonPropertyValues.parseObject("{'cluster': 'production'}");
        fixture.list(new Lister.Request(query, 0, 0, ""), set -> found.add(set.id()));
        assertThat(found).containsExactly(made.id());
        assertUsed(iam, "Listing", NOTHING);
    }

    @Test
    void allowsAssumeRole() throws IOException {
        var made = create();
        var iam = enforce(policies("Working as another role", "Refreshing, importing, reading"));
        var deployer = fixture.reconfigured("{'assumeRole': {'roleArn': 'arn:aws:iam::123456789012:role/deploy'}}");
        assertThat(deployer.read(made.id(), made.inputs())).isPresent();
        assertThat(iam.used).containsExactly("ecs:DescribeTaskSets", "sts:AssumeRole");
        assertThat(iam.denied).isEmpty();
    }

    @Test
    void coversDeploymentWithOnePolicy() throws IOException {
        var iam = policy("Deploying");
        fixture.previewCreate(inputs(""));
        var made = create();
        update(made);
        fixture.read(made.id(), made.inputs());
        fixture.delete(made.id(), PropertyValue.ObjectValue.EMPTY);
        fixture.simulator().injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(2)), 100);
        assertThatThrownBy(this::create).isInstanceOf(ResourceInitFailedException.class);
        assertUsed(iam, "Deploying", NOTHING);
    }

    /** @param missed the optional actions that the policy may deny */
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
        fixture.simulator().injectFault(iam);
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
        return fixture.create(inputs(String.join(", ", more)));
    }

    private void update(ResourceState made) {
        var news = inputs("'scale': {'value': 50}, 'tags': {'b': '2'}");
        fixture.update(made, made.inputs(), news);
    }

    private static PropertyValue.ObjectValue inputs(String more) {
        var separator = more.isEmpty() ? "" : ", ";
        return SampleInputs.checked("{'cluster': 'production', 'tags': {'a': '1'}" + separator + more + "}");
    }

    private static String shortId(ResourceState made) {
        return made.id().substring(made.id().indexOf("ecs-svc/"));
    }

    private void addService(String name) {
        fixture.simulator().call("CreateService", """
                {'cluster': 'production', 'serviceName': '%s', 'desiredCount': 4,
                 'deploymentController': {'type': 'EXTERNAL'}}""".formatted(name));
    }
}
