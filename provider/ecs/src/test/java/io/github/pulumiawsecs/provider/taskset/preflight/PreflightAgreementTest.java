package io.github.pulumiawsecs.provider.taskset.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.corpus.RawRequest;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Preflight and the simulator, written apart from the same documentation, must judge alike in the corpus's account. */
class PreflightAgreementTest {
    private static final ProviderFixture FIXTURE = PreflightFixture.ofCorpus();
    private static final Preflight PREFLIGHT = PreflightFixture.strict(FIXTURE);

    private static final String TARGET =
            "'targetGroupArn': 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef'";
    private static final String REGISTRY =
            "'registryArn': 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-0123456789abcdef'";

    /** The values of each property. The first one is valid and the most frequent. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "cluster", List.of("'demo'", "'spot'", "'idle'", "'bare'", "'gone'", "'nowhere'"),
            "service", List.of("'web'", "'full'", "'rolling'", "'closed'", "'nowhere'"),
            "taskDefinition",
                    List.of(
                            "'web:1'",
                            "'web'",
                            "'any:1'",
                            "'ec2:1'",
                            "'bridge:1'",
                            "'host:1'",
                            "'plain:1'",
                            "'anywhere:1'",
                            "'old:1'",
                            "'web:9'"),
            "launchType", List.of("null", "'FARGATE'", "'EC2'", "'EXTERNAL'", "'MANAGED_INSTANCES'"),
            "capacityProviderStrategy",
                    List.of(
                            "null",
                            "[{'capacityProvider': 'FARGATE', 'weight': 1}]",
                            "[{'capacityProvider': 'FARGATE_SPOT'}]",
                            "[{'capacityProvider': 'large', 'weight': 1}]",
                            "[{'capacityProvider': 'small', 'weight': 1}]"),
            "platformVersion", List.of("null", "null", "null", "'1.4.0'"),
            "networkConfiguration",
                    List.of(
                            "{'awsvpcConfiguration': {'subnets': ['subnet-0a1b2c3d4e5f60001']}}",
                            "{'awsvpcConfiguration': {'subnets': ['subnet-0a1b2c3d4e5f60001'],"
                                    + " 'assignPublicIp': 'ENABLED'}}",
                            "null"),
            "loadBalancers",
                    List.of(
                            "null",
                            "[{" + TARGET + ", 'containerName': 'app', 'containerPort': 8080}]",
                            "[{" + TARGET + ", 'containerName': 'app', 'containerPort': 80}]",
                            "[{" + TARGET + ", 'containerName': 'no', 'containerPort': 80}]"),
            "serviceRegistries",
                    List.of(
                            "null",
                            "[{" + REGISTRY + "}]",
                            "[{" + REGISTRY + ", 'port': 80}]",
                            "[{" + REGISTRY + ", 'containerName': 'app', 'containerPort': 80}]",
                            "[{" + REGISTRY + ", 'containerName': 'app', 'containerPort': 8080}]"));

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @Property(afterFailure = AfterFailureMode.SAMPLE_ONLY)
    void agreesWithSimulator(@ForAll("programs") PropertyValue.ObjectValue program) {
        var policy = new TagPolicy(Map.of(), IgnoreTags.NONE);
        var checked = TaskSetCheck.check(
                AwsScope.UNKNOWN,
                policy,
                new CheckRequest(TaskSetOperations.URN, PropertyValue.ObjectValue.EMPTY, program));
        if (!checked.failures().isEmpty()) {
            return;
        }
        var findings = PREFLIGHT.checkPreview(program, 0, Set.of());
        assertThat(findings.failures().isEmpty())
                .as("%s: AWS says %s", findings, refusal(program))
                .isEqualTo(refusal(program).isEmpty());
    }

    @Provide
    Arbitrary<PropertyValue.ObjectValue> programs() {
        Arbitrary<PropertyValue.ObjectValue> program = Arbitraries.just(PropertyValue.ObjectValue.EMPTY);
        for (var choice : new TreeMap<>(CHOICES).entrySet()) {
            var name = choice.getKey();
            var choices = choice.getValue();
            Arbitrary<String> value = Arbitraries.oneOf(Arbitraries.just(choices.getFirst()), Arbitraries.of(choices));
            program = program.flatMap(so -> value.map(json -> so.with(
                    name, JsonPropertyValues.parseObject("{'it': " + json + "}").get("it"))));
        }
        return program;
    }

    /** Returns the error message of CreateTaskSet, and purges the created task set. */
    private static Optional<String> refusal(PropertyValue.ObjectValue program) {
        try {
            var simulator = FIXTURE.simulator();
            simulator.purge(simulator
                    .call("CreateTaskSet", RawRequest.of(program, Map.of()))
                    .getAsJsonObject("taskSet")
                    .get("taskSetArn")
                    .getAsString());
            return Optional.empty();
        } catch (AwsError refusal) {
            return Optional.of(refusal.message());
        }
    }
}
