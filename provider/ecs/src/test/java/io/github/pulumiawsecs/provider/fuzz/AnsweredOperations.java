package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.harness.FunctionSamples;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations on the samples of one resource type while AWS answers at random. Not thread-safe. */
final class AnsweredOperations implements AutoCloseable {
    static final int OPERATIONS = 12;

    /** How long after its deadline an operation ends at the latest. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ProviderFixture fixture;
    private final Choices choices;
    private final AnswerLeaves answered = new AnswerLeaves();
    private final AnswerMutator mutator;
    private final Resource resource;
    private final Urn urn;
    private final ResourceSamples samples;
    private final List<String> history = new ArrayList<>();
    private Optional<ResourceState> state = Optional.empty();

    AnsweredOperations(long seed) {
        choices = new Choices(seed);
        var builder = ProviderFixture.builder().virtualTime().config("{'maxRetries': 0}");
        fixture = (choices.oneIn(3) ? builder.slowTasks() : builder).build();
        Seed.applyTaskSets(fixture.simulator());
        mutator = new AnswerMutator(seed, answered);
        fixture.filterReplies(mutator);
        var token = choices.pick(EcsRegistry.RESOURCES).schema().token();
        resource = fixture.resource(token);
        urn = Urn.parse("urn:pulumi:dev::fuzz::" + token + "::sample").orElseThrow();
        samples = ResourceSamples.of(token);
    }

    /**
     * Runs random operations and returns the number of changed answers.
     *
     * @throws AssertionError when an operation breaks a rule; the message has the history
     */
    long run() {
        for (int i = 0; i < OPERATIONS; i++) {
            // A resource that exists makes more operations possible.
            mutator.setRate(i == 0 && choices.oneIn(2) ? 0 : 1 + choices.below(5));
            var operation = i == 0 || (state.isEmpty() && choices.oneIn(2)) ? "create" : operation();
            history.add(operation);
            try {
                runWithin(operation);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(history + ": " + e, e);
            }
        }
        return mutator.mutated();
    }

    private String operation() {
        return choices.pick(List.of(
                "create",
                "previewCreate",
                "refresh",
                "refresh",
                "import",
                "diff",
                "update",
                "update",
                "previewUpdate",
                "delete",
                "list",
                "invoke"));
    }

    private void runWithin(String operation) {
        var start = fixture.time().elapsed();
        fixture.simulator().clearCalls();
        fixture.log().clear();
        try {
            run(operation);
        } catch (ApiCallException | OperationRejectedException expected) {
            checkMessage(String.valueOf(expected.getMessage()));
        } catch (ResourceInitFailedException incomplete) {
            incomplete.reasons().forEach(AnsweredOperations::checkMessage);
            keep(incomplete.state());
        }
        assertThat(fixture.time().elapsed().minus(start))
                .as("virtual time of " + operation)
                .isLessThanOrEqualTo(TaskSetOperations.TIME_LIMIT.plus(GRACE));
        fixture.log().warnings().forEach(MessageRules::checkText);
        fixture.log().statuses().forEach(MessageRules::checkText);
        checkWrites(operation);
    }

    private void run(String operation) {
        switch (operation) {
            case "create" ->
                keep(resource.create(new CreateRequest(urn, checked(samples.full()), false), fixture.context()));
            case "previewCreate" ->
                resource.create(new CreateRequest(urn, checked(samples.minimal()), true), fixture.context());
            case "list" -> list();
            case "invoke" -> invoke();
            default -> state.ifPresent(known -> run(operation, known));
        }
    }

    private void run(String operation, ResourceState known) {
        switch (operation) {
            case "refresh" ->
                resource.read(new ReadRequest(urn, known.id(), known.outputs(), known.inputs()), fixture.context())
                        .ifPresent(this::keep);
            case "import" ->
                resource.read(new ReadRequest(urn, known.id(), ObjectValue.EMPTY, ObjectValue.EMPTY), fixture.context())
                        .ifPresent(read -> {
                            answered.checkNothingInvented(read.outputs());
                            answered.checkNothingInvented(read.inputs());
                        });
            case "diff" -> diff(known);
            case "update" -> keep(update(known, false));
            case "previewUpdate" -> update(known, true);
            case "delete" -> {
                resource.delete(new DeleteRequest(urn, known.id(), known.outputs(), known.inputs()), fixture.context());
                state = Optional.empty();
            }
            default -> throw new IllegalArgumentException(operation);
        }
    }

    private void diff(ResourceState known) {
        var request = new DiffRequest(
                urn, known.id(), known.outputs(), known.inputs(), checked(samples.changed()), List.of());
        resource.onDiff(request);
        resource.diff(request).warnings().forEach(MessageRules::checkText);
    }

    private ResourceState update(ResourceState known, boolean isPreview) {
        var inputs = checked(choices.oneIn(2) ? samples.changed() : samples.full());
        return resource.update(
                new UpdateRequest(urn, known.id(), known.outputs(), known.inputs(), inputs, List.of(), isPreview),
                fixture.context());
    }

    private void list() {
        resource.lister()
                .ifPresent(lister -> lister.list(
                        new Lister.Request(toValue(samples.query()), 0, choices.below(3), ""),
                        item -> assertThat(item.id()).isNotEmpty()));
    }

    private void invoke() {
        var token = choices.pick(EcsRegistry.FUNCTIONS).schema().token();
        var result = fixture.invoke(token, toValue(FunctionSamples.of(token).arguments()));
        answered.add(toValue(FunctionSamples.of(token).arguments()));
        answered.checkNothingInvented(result.result());
    }

    private void keep(ResourceState returned) {
        assertThat(returned.id()).isNotEmpty();
        answered.checkNothingInvented(returned.outputs());
        answered.checkNothingInvented(returned.inputs());
        state = Optional.of(returned);
    }

    /** No message shows a missing member. */
    private static void checkMessage(String message) {
        MessageRules.checkMessage(message);
        assertThat(message).doesNotContainPattern("\\bnull\\b");
    }

    /** Reads and previews write nothing; a create deletes nothing, and only a create creates. */
    private void checkWrites(String operation) {
        var writes = fixture.simulator().writes().stream()
                .map(RecordedCall::operation)
                .toList();
        switch (operation) {
            case "create" -> assertThat(writes).noneMatch(write -> write.startsWith("Delete"));
            case "update" ->
                assertThat(writes).noneMatch(write -> write.startsWith("Delete") || write.startsWith("Create"));
            case "delete" -> assertThat(writes).noneMatch(write -> write.startsWith("Create"));
            default -> assertThat(writes).as("writes of " + operation).isEmpty();
        }
    }

    private ObjectValue checked(JsonObject inputs) {
        var request = new CheckRequest(urn, ObjectValue.EMPTY, toValue(inputs));
        resource.onCheck(request);
        var checked = resource.check(request).inputs();
        answered.add(checked);
        return checked;
    }

    private static ObjectValue toValue(JsonObject json) {
        return JsonPropertyValues.parseObject(json.toString());
    }

    @Override
    public void close() {
        fixture.close();
    }
}
