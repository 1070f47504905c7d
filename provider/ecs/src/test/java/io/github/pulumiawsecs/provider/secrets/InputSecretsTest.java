package io.github.pulumiawsecs.provider.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFunctionSchemas;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Plants a canary in every input of resources, functions and lists. */
class InputSecretsTest {
    private static final UnaryOperator<PropertyValue> SECRET = PropertyValue::secret;

    /** AWS repeats the whole request in its message. A create continues when it may not describe the service. */
    private static final ApiFault ECHO = (call, _) -> new Response.Failure(AwsError.of(
            call.operation().equals("DescribeServices") ? "AccessDeniedException" : "InvalidParameterException",
            "Cannot accept " + call.body() + "."));

    private static final ApiFault DENY = (call, _) -> new Response.Failure(
            AwsError.of("AccessDeniedException", "not authorized to perform " + call.operation() + call.body()));

    private static final ApiFault UNANSWERED = (_, _) -> new Response.ConnectionDropped();

    private static final ApiFault HEALTHY = (call, next) -> next.handle(call);

    @SuppressWarnings("unused")
    private static final List<Named<ApiFault>> FAULTS = List.of(
            Named.of("AWS repeats the request", ECHO),
            Named.of("AWS denies", DENY),
            Named.of("AWS does not answer", UNANSWERED),
            Named.of("AWS finds nothing", HEALTHY));

    private final VisibleTexts visible = new VisibleTexts();

    @TempDir
    private Path home;

    private final ProviderFixture fixture =
            ProviderFixture.builder().config("{'maxRetries': 0}").virtualTime().build();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void hidesSecretElementsOfFailedOperations(ApiFault fault) throws IOException {
        var canaries = new Canaries(SECRET);
        callAll(fault, canaries.plant(TaskSetSchema.TYPE));
        visible.assertNone(canaries.planted());
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void hidesSecretPropertiesOfFailedOperations(ApiFault fault) throws IOException {
        var canaries = new Canaries(UnaryOperator.identity());
        callAll(fault, wrapFields(canaries.plant(TaskSetSchema.TYPE)));
        visible.assertNone(canaries.planted());
    }

    @Test
    void showsThePlantedInputsWithoutSecrets() throws IOException {
        var canaries = new Canaries(UnaryOperator.identity());
        callAll(ECHO, canaries.plant(TaskSetSchema.TYPE));
        var text = String.join("\n", visible.messages());
        assertThat(canaries.planted())
                // The call before the one with the token fails.
                .filteredOn(canary -> !canary.equals("canary-clientToken-planted"))
                .allSatisfy(canary -> assertThat(text).contains(canary));
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void hidesSecretArgumentsOfFunctionsAndLists(ApiFault fault) {
        fixture.simulator().injectFault(fault);
        var canaries = new Canaries(SECRET);
        for (FunctionSchema function : EcsRegistry.REGISTRY.functionSchemas()) {
            var arguments = canaries.plant(function.arguments());
            visible.run(() ->
                    visible.add(fixture.invoke(function.token(), arguments).result()));
            // A function takes an ARN or names; each subset of the arguments takes another path.
            for (var omitted : arguments.fields().keySet()) {
                var fewer = arguments.with(omitted, PropertyValue.NullValue.NULL);
                visible.run(() -> {
                    var result = fixture.invoke(function.token(), fewer);
                    visible.message(result.failures().toString());
                    visible.add(result.result());
                });
            }
        }
        var query = canaries.plant(TaskSetFunctionSchemas.LIST_ARGUMENTS);
        var lister = fixture.resource().lister().orElseThrow();
        visible.run(() -> lister.list(new Lister.Request(query, 0, 0, ""), item -> visible.message(item.toString())));
        visible.add(fixture.log());
        visible.assertNone(canaries.planted());
    }

    private void callAll(ApiFault fault, ObjectValue planted) throws IOException {
        fixture.simulator().injectFault(fault);
        visible.run(() -> fixture.previewCreate(planted));
        visible.run(() -> fixture.create(planted));
        // Preflight rejects the planted inputs; without it, all of them reach AWS.
        var journaled = fixture.reconfigured("{'preflight': 'off'}")
                .withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
        visible.run(() -> {
            var checked = journaled.check(ObjectValue.EMPTY, planted);
            visible.message(checked.failures().toString());
            visible.message(checked.warnings().toString());
            visible.add(checked.inputs());
        });
        var id = "arn:aws:ecs:us-east-1:123456789012:task-set/c/s/ecs-svc/1";
        var state = new ResourceState(id, planted, planted);
        var context = journaled.context(Duration.ofSeconds(1));
        visible.run(() -> visible.add(journaled.previewCreate(planted).outputs()));
        visible.run(() -> visible.add(journaled.create(planted, context).outputs()));
        // Without a token of the program, the create reads the service only once.
        var withoutToken = planted.with("clientToken", PropertyValue.NullValue.NULL);
        visible.run(() -> visible.add(journaled.create(withoutToken, context).outputs()));
        visible.run(() -> journaled.read(id, planted, planted).ifPresent(read -> visible.add(read.outputs())));
        var changed = planted.with("scale", JsonPropertyValues.parseObject("{'value': 50}"))
                .with("tags", PropertyValue.NullValue.NULL);
        visible.run(
                () -> visible.message(journaled.diffs(state, planted, changed).toString()));
        visible.run(() ->
                visible.add(journaled.previewUpdate(state, planted, changed).outputs()));
        visible.run(() -> visible.add(
                journaled.update(state, planted, changed, List.of(), context).outputs()));
        visible.run(() -> visible.add(
                journaled.update(state, changed, planted, List.of(), context).outputs()));
        visible.run(() -> journaled.delete(id, planted, context));
        visible.add(fixture.log());
        visible.add(journaled.log());
        visible.addFiles(home);
    }

    private static ObjectValue wrapFields(ObjectValue object) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        object.fields().forEach((name, value) -> fields.put(name, PropertyValue.secret(value)));
        return new ObjectValue(fields);
    }
}
