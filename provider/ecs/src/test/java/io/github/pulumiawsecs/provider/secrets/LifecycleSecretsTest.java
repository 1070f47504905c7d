package io.github.pulumiawsecs.provider.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secret names of resources that exist: progress, warnings, rejected operations and failed waits show none of them. */
class LifecycleSecretsTest {
    /** The ID of a task set, its ARN, has the names of cluster and service; Pulumi has no secret IDs. */
    private static final Set<String> NAMES_IN_IDS = Set.of("canary-cluster", "canary-service");

    private static final Set<String> OTHER_CANARIES =
            Set.of("canary-family", "canary-external", "canary-tag", "canary-token", "0ca11ab1e");

    private final VisibleTexts visible = new VisibleTexts();
    private final VisibleTexts states = new VisibleTexts();
    private final ProviderFixture seeded = ProviderFixture.builder()
            .resources(LifecycleSecretsTest::createResources)
            .slowTasks()
            .build();

    @TempDir
    private Path home;

    private ProviderFixture fixture = seeded;

    private static void createResources(EcsSimulator simulator) {
        simulator.call("CreateCluster", "{'clusterName': 'canary-cluster'}");
        simulator.call("CreateService", """
                {'cluster': 'canary-cluster', 'serviceName': 'canary-service', 'desiredCount': 4,
                 'deploymentController': {'type': 'EXTERNAL'}}""");
        simulator.call("RegisterTaskDefinition", """
                {'family': 'canary-family', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'],
                 'cpu': '256', 'memory': '512',
                 'containerDefinitions': [{'name': 'app', 'image': 'app', 'memory': 512, 'essential': true}]}""");
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @Test
    void hidesSecretNamesInWholeLife() throws IOException {
        fixture = seeded.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
        var inputs = check("{}");
        states.add(fixture.previewCreate(inputs).outputs());
        var created = add(fixture.create(inputs));
        // The engine has not saved the first create: the next deployment adopts its task set.
        visible.add(fixture.log());
        fixture = seeded.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
        add(fixture.create(inputs));
        states.addFiles(home);
        var scaled = check("{'scale': {'value': 50}}");
        states.add(fixture.previewUpdate(created, inputs, scaled).outputs());
        var updated = add(fixture.update(created, inputs, scaled));
        add(fixture.read(updated.id(), updated.outputs(), scaled).orElseThrow());
        visible.message(fixture.diffs(updated, scaled, inputs).toString());
        visible.run(() -> fixture.delete(updated.id(), scaled));
        fixture.simulator().call("UpdateServicePrimaryTaskSet", """
                {'cluster': 'canary-cluster', 'service': 'canary-service', 'primaryTaskSet': '%s'}""".formatted(updated.id()));
        var other = seeded.withSession(DeploymentSession.withoutJournal());
        visible.run(() -> other.delete(updated.id(), scaled));
        visible.add(other.log());
        assertHidden();
        assertThat(String.join("\n", visible.messages()))
                .contains("interrupted deployment", "is the PRIMARY task set of service [secret]");
    }

    @Test
    void hidesSecretNamesInFailedWait() {
        seeded.simulator().setTiming(new Timing(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1)));
        var inputs = check("{}");
        visible.run(() -> fixture.create(inputs, fixture.context(Duration.ofMinutes(5))));
        assertHidden();
        assertThat(visible.messages()).anyMatch(message -> message.contains("is not steady"));
    }

    @Test
    void hidesSecretNamesInFullService() {
        var inputs = check("{'clientToken': null}");
        for (int i = 0; i < 6; i++) {
            visible.run(() -> fixture.create(inputs));
        }
        assertHidden();
        assertThat(visible.messages()).anyMatch(message -> message.contains("must have fewer than 5 deployments"));
    }

    private ObjectValue check(String more) {
        var program = secrets(JsonPropertyValues.parseObject("""
                {'cluster': 'canary-cluster', 'service': 'canary-service', 'taskDefinition': 'canary-family:1',
                 'externalId': 'canary-external', 'clientToken': 'canary-token', 'tags': {'k': 'canary-tag'},
                 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-0ca11ab1e']}}}"""))
                .with("launchType", new PropertyValue.StringValue("FARGATE"));
        for (var field : JsonPropertyValues.parseObject(more).fields().entrySet()) {
            program = program.with(field.getKey(), field.getValue());
        }
        var inputs = fixture.checked(program);
        states.add(inputs);
        return inputs;
    }

    /** Wraps each string. */
    private static ObjectValue secrets(ObjectValue object) {
        var result = object;
        for (var field : object.fields().entrySet()) {
            result = result.with(field.getKey(), secret(field.getValue()));
        }
        return result;
    }

    private static PropertyValue secret(PropertyValue value) {
        return switch (value) {
            case ObjectValue object -> secrets(object);
            case PropertyValue.ArrayValue(List<PropertyValue> items) ->
                new PropertyValue.ArrayValue(
                        items.stream().map(LifecycleSecretsTest::secret).toList());
            default -> PropertyValue.secret(value);
        };
    }

    private ResourceState add(ResourceState state) {
        states.add(state.outputs());
        states.add(state.inputs());
        return state;
    }

    private void assertHidden() {
        visible.add(fixture.log());
        visible.assertNone(NAMES_IN_IDS);
        visible.assertNone(OTHER_CANARIES);
        states.assertNone(OTHER_CANARIES);
    }
}
