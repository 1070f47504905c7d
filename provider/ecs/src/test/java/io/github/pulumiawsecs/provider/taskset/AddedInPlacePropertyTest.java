package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetUpdateBinding;
import io.github.pulumiawsecs.provider.taskset.schema.UpdateContext;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** A property with an update binding is sent by it; nothing else has to be changed for it. */
class AddedInPlacePropertyTest {
    private final ProviderFixture fixture = ProviderFixture.start();
    private final List<String> sent = new ArrayList<>();
    private final ObjectType<TaskSet, CreateTaskSetRequest.Builder> type = withInPlaceExternalId();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sendsAddedPropertyInSchemaOrder() {
        update("{'externalId': 'a'}", "{'externalId': 'b', 'scale': {'value': 50}, 'tags': {'a': '1'}}", List.of());
        assertThat(sent).containsExactly("externalId \"b\" before []");
        assertThat(fixture.writes()).containsExactly("CreateTaskSet", "UpdateTaskSet", "TagResource");
    }

    @Test
    void sendsNothingWhenOthersChange() {
        update("{'externalId': 'a'}", "{'externalId': 'a', 'scale': {'value': 50}}", List.of());
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsNothingThatIsIgnored() {
        update("{'externalId': 'a'}", "{'externalId': 'b'}", List.of(PropertyPath.parse("externalId")));
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsAgainAfterPartialUpdate() {
        var inputs = SampleInputs.checked("{'externalId': 'a'}");
        var created = fixture.create(inputs);
        var halfway = TaskSetState.markInputsOutdated(new ResourceState(
                created.id(), created.outputs().with("externalId", new PropertyValue.StringValue("b")), inputs));
        update(created.id(), halfway.outputs(), inputs, inputs, List.of());
        assertThat(sent).containsExactly("externalId \"a\" before []");
    }

    private void update(String before, String after, List<PropertyPath> ignored) {
        var oldInputs = SampleInputs.checked(before);
        var created = fixture.create(oldInputs);
        update(created.id(), created.outputs(), oldInputs, SampleInputs.checked(after), ignored);
    }

    private void update(
            String id,
            PropertyValue.ObjectValue outputs,
            PropertyValue.ObjectValue oldInputs,
            PropertyValue.ObjectValue newInputs,
            List<PropertyPath> ignored) {
        var request = new UpdateRequest(TaskSetOperations.URN, id, outputs, oldInputs, newInputs, ignored, false);
        TaskSetUpdate.update(type, fixture.provider(), request, fixture.context());
    }

    private ObjectType<TaskSet, CreateTaskSetRequest.Builder> withInPlaceExternalId() {
        var properties = new ArrayList<>(TaskSetSchema.TYPE.properties());
        properties.replaceAll(property -> property.name().equals("externalId")
                ? Property.<TaskSet, CreateTaskSetRequest.Builder, String>input("externalId", PropertyType.STRING)
                        .defaultsTo(new PropertyValue.StringValue(""))
                        .updatedBy(new ExternalIdUpdate())
                        .sentAs(CreateTaskSetRequest.Builder::externalId)
                        .readFrom(TaskSet::externalId)
                        .build()
                : property);
        return new ObjectType<>(
                "TaskSet",
                "",
                TaskSetSchema.TYPE.builder(),
                TaskSetSchema.TYPE.build(),
                properties,
                TaskSetSchema.TYPE.rules());
    }

    /** A call that AWS does not have: it is only written down. */
    private final class ExternalIdUpdate implements TaskSetUpdateBinding {
        @Override
        public String operations() {
            return "UpdateExternalId";
        }

        @Override
        public void send(UpdateContext update) {
            var value = update.inputs().get("externalId");
            sent.add("externalId \"" + ((PropertyValue.StringValue) value).value() + "\" before "
                    + fixture.writes().stream()
                            .filter(call -> !call.equals("CreateTaskSet"))
                            .toList());
            update.recordOutputs(update.outputs().with("externalId", value));
        }
    }
}
