package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Tag;

class CreationMarkerTest {
    private static final ObjectValue INPUTS = SampleInputs.checked("{'tags': {'team': 'shop'}}");

    private final ProviderFixture fixture =
            ProviderFixture.builder().virtualTime().build();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void marksTaskSetUntilStateIsSaved() {
        var state = fixture.create(INPUTS);
        assertThat(tagKeys(state.id())).containsExactlyInAnyOrder("team", Tags.CREATION_MARKER);
        stop();
        assertThat(tagKeys(state.id())).containsExactly("team");
    }

    @Test
    void keepsMarkerOfCreateThatEngineDidNotReceive() {
        var state = fixture.create(INPUTS);
        fixture.resource().onCancel(fixture.log());
        assertThat(fixture.resource().hasStopWork()).isFalse();
        fixture.resource().onStop();
        assertThat(tagKeys(state.id())).contains(Tags.CREATION_MARKER);
    }

    @Test
    void appearsInNoStateAndNoDifference() {
        var state = fixture.create(INPUTS);
        var marked = fixture.read(state.id(), state.outputs(), state.inputs()).orElseThrow();
        assertThat(marked).isEqualTo(state);
        stop();
        var unmarked = fixture.read(state.id(), state.outputs(), state.inputs()).orElseThrow();
        assertThat(unmarked).isEqualTo(state);
        assertThat(fixture.diffs(unmarked, unmarked.inputs(), INPUTS)).isEmpty();
        assertThat(state.outputs().get("tagsAll").toString()).doesNotContain(Tags.CREATION_MARKER);
        var imported = fixture.read(state.id()).orElseThrow();
        assertThat(imported.toString()).doesNotContain(Tags.CREATION_MARKER, "__creationId");
    }

    @Test
    void keepsSecrecyOfCreationId() {
        var state = fixture.create(INPUTS);
        var secret = new PropertyValue.SecretValue(state.outputs().get("__creationId"));

        var read = fixture.read(state.id(), state.outputs().with("__creationId", secret), state.inputs())
                .orElseThrow();

        assertThat(read.outputs().get("__creationId")).isEqualTo(secret);
    }

    @Test
    void removesLeftMarkerInDeploymentWithChanges() {
        var state = fixture.create(INPUTS);
        var next = fixture.reconfigured("{}");
        next.read(state.id(), state.outputs(), state.inputs());
        assertThat(next.resource().hasStopWork()).as("in a preview").isFalse();
        next.update(state, INPUTS, INPUTS);
        assertThat(next.resource().hasStopWork()).isTrue();
        next.resource().onStop();
        assertThat(tagKeys(state.id())).containsExactly("team");
    }

    @Test
    void keepsMarkerOfImport() {
        var state = fixture.create(INPUTS);
        var next = fixture.reconfigured("{}");
        next.read(state.id());
        assertThat(next.resource().hasStopWork()).isFalse();
    }

    @Test
    void survivesUpdateOfTags() {
        var state = fixture.create(INPUTS);
        fixture.update(state, INPUTS, SampleInputs.checked("{}"));
        assertThat(tagKeys(state.id())).containsExactly(Tags.CREATION_MARKER);
    }

    @Test
    void leavesOutMarkerAtMaximumOfTags() {
        var tags = IntStream.range(0, 50).mapToObj(i -> "'k" + i + "': 'v'").collect(Collectors.joining(", "));
        var state = fixture.create(SampleInputs.checked("{'tags': {" + tags + "}}"));
        assertThat(tagKeys(state.id())).hasSize(50).doesNotContain(Tags.CREATION_MARKER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AccessDeniedException     | User: x is not authorized to perform: ecs:TagResource
            AccessDeniedException     | User: x is not authorized to perform: ecs:CreateTaskSet with an explicit deny
            InvalidParameterException | Long arn format must be used for tagging operations
            InvalidParameterException | The specified service does not have the longArn format.
            """)
    void createsWithoutMarkerWhenTagsAreRejected(String code, String message) {
        fixture.simulator()
                .injectFault((call, next) ->
                        isMarked(call) ? new Response.Failure(AwsError.of(code, message)) : next.handle(call));
        var state = fixture.create(INPUTS);
        assertThat(tagKeys(state.id())).containsExactly("team");
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains("created without the tag " + Tags.CREATION_MARKER, message, "Next: allow ecs:TagResource");
    }

    @Test
    void reportsDenialThatIsNotDueToMarker() {
        fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
        assertThatThrownBy(() -> fixture.create(INPUTS))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("ecs:CreateTaskSet");
        assertThat(fixture.log().warnings()).isEmpty();
    }

    @Test
    void removesNothingFromUnmarkedTaskSet() {
        fixture.simulator()
                .injectFault((call, next) -> isMarked(call)
                        ? new Response.Failure(AwsError.of("AccessDeniedException", "no ecs:TagResource"))
                        : next.handle(call));
        fixture.create(INPUTS);
        stop();
        assertThat(fixture.writes()).doesNotContain("UntagResource");
    }

    @Test
    void adoptsEvenWhenTaggingIsDenied() {
        var state = fixture.create(INPUTS);
        fixture.simulator().injectFault(new DenyAccess("TagResource"));
        var next = fixture.reconfigured("{}");
        assertThat(next.create(INPUTS).id()).isEqualTo(state.id());
    }

    @Test
    void stopsEvenWhenUntaggingIsDenied() {
        var state = fixture.create(INPUTS);
        fixture.simulator().injectFault(new DenyAccess("UntagResource"));
        stop();
        fixture.simulator().clearApiFaults();
        assertThat(tagKeys(state.id())).contains(Tags.CREATION_MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {Tags.CREATION_MARKER, Tags.DELETION_MARKER})
    void rejectsKeyInProgram(String key) {
        var failures = fixture.check(ObjectValue.EMPTY, SampleInputs.with("{'tags': {'" + key + "': 'x'}}"))
                .failures();
        assertThat(failures).singleElement().asString().contains(key, "reserved for this provider");
    }

    private void stop() {
        fixture.resource().onCreateDelivered(TaskSetOperations.URN);
        fixture.resource().onCancel(fixture.log());
        fixture.resource().onStop();
    }

    private static boolean isMarked(Call call) {
        return call.operation().equals("CreateTaskSet")
                && call.body().has("tags")
                && StreamSupport.stream(call.body().getAsJsonArray("tags").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .anyMatch(tag -> tag.get("key").getAsString().equals(Tags.CREATION_MARKER));
    }

    private List<String> tagKeys(String id) {
        return fixture.provider().taskSets().describe(TaskSetArn.parse(id).orElseThrow()).orElseThrow().tags().stream()
                .map(Tag::key)
                .toList();
    }
}
