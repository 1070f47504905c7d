package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.UpdatePolicy;
import io.github.pulumiawsecs.provider.docs.Examples;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetEnumTypes;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetUpdateBinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The table against the AWS SDK's own list of members: what AWS adds fails here until someone decides on it. */
class TaskSetSchemaTest {

    @Test
    void coversCreateTaskSetMembers() throws IOException {
        assertThat(names(TaskSetSchema.TYPE.inputs().stream()
                        .filter(property -> !(property.updatePolicy() instanceof UpdatePolicy.ProviderOnly))
                        .toList()))
                .as("inputs, against the members of AWS's CreateTaskSetRequest")
                .containsExactlyInAnyOrderElementsOf(members(CreateTaskSetRequest.builder()));
        assertSent(TaskSetSchema.TYPE, Examples.resource(TaskSetSchema.TOKEN));
    }

    @Test
    void coversTaskSetMembers() {
        var shown = new HashMap<String, Set<String>>();
        for (var field : TaskSet.builder().sdkFields()) {
            var set = TaskSet.builder();
            field.set(set, SdkSamples.of(field));
            shown.put(
                    field.memberName(),
                    TaskSetSchema.TYPE.encode(set.build()).fields().keySet());
        }
        var expected = new HashMap<String, Set<String>>();
        for (var member : shown.keySet()) {
            expected.put(member, Set.of(member));
        }
        expected.put("id", Set.of("taskSetId"));
        expected.put("clusterArn", Set.of("cluster", "clusterArn"));
        expected.put("serviceArn", Set.of("service", "serviceArn"));
        expected.put("tags", Set.of("tags", "tagsAll"));
        // AWS returns lists, empty when there is nothing in them.
        shown.replaceAll((member, names) -> without(names, expected.getOrDefault(member, Set.of())));
        shown.entrySet().removeAll(expected.entrySet());
        assertThat(shown)
                .as("members of AWS's TaskSet, with the properties that show them, where these are not as expected")
                .isEmpty();
    }

    @Test
    void coversSdkEnumValues() {
        for (var choice : List.of(
                TaskSetEnumTypes.LAUNCH_TYPE,
                TaskSetEnumTypes.ASSIGN_PUBLIC_IP,
                TaskSetEnumTypes.SCALE_UNIT,
                TaskSetEnumTypes.STABILITY_STATUS)) {
            assertThat(choice.options().keySet()).as(choice.name()).isEqualTo(SdkSamples.knownValues(choice.name()));
        }
    }

    @Test
    void documentsEveryProperty() {
        var bare = new ArrayList<String>();
        undocumented(TaskSetSchema.TYPE, bare);
        assertThat(bare).isEmpty();
    }

    @Test
    void bindsUpdatesToTaskSets() {
        assertThat(TaskSetSchema.TYPE.properties())
                .extracting(Property::updatePolicy)
                .filteredOn(UpdatePolicy.InPlace.class::isInstance)
                .allSatisfy(policy ->
                        assertThat(((UpdatePolicy.InPlace) policy).binding()).isInstanceOf(TaskSetUpdateBinding.class));
    }

    @Test
    void updatesOnlyScaleAndTagsInPlace() {
        var inPlace = new TreeSet<String>();
        for (var property : TaskSetSchema.TYPE.inputs()) {
            if (property.updatePolicy() instanceof UpdatePolicy.InPlace) {
                inPlace.add(property.name());
            }
        }
        assertThat(inPlace).containsExactly("scale", "tags");
    }

    /** Sends each property of the sample alone, and looks where it arrives; the sample must have every property. */
    private static <M, B> void assertSent(ObjectType<M, B> shape, PropertyValue.ObjectValue sample) {
        for (var property : shape.inputs()) {
            if (property.updatePolicy() instanceof UpdatePolicy.ProviderOnly) {
                continue;
            }
            var value = sample.get(property.name());
            assertThat(value)
                    .as("sample of " + shape.name() + "." + property.name())
                    .isNotInstanceOf(PropertyValue.NullValue.class);
            B part = shape.builder().get();
            shape.writeTo(PropertyValue.ObjectValue.EMPTY.with(property.name(), value), part);
            assertThat(setMembers((SdkPojo) ((SdkBuilder<?, ?>) part).build())).containsExactly(property.name());
            nested(property.type(), value);
        }
    }

    private static void nested(PropertyType<?> kind, PropertyValue value) {
        switch (kind) {
            case ObjectType<?, ?> shape -> {
                assertThat(names(shape.inputs()))
                        .as("inputs of " + shape.name() + ", against the members of AWS's type")
                        .containsExactlyInAnyOrderElementsOf(members(
                                (SdkPojo) Objects.requireNonNull(shape.builder().get())));
                assertSent(shape, (PropertyValue.ObjectValue) value);
            }
            case PropertyType.ListType<?> list ->
                nested(
                        list.element(),
                        ((PropertyValue.ArrayValue) value).items().getFirst());
            case PropertyType.Scalar<?> _, PropertyType.EnumType _, PropertyType.StringMap _ -> {}
        }
    }

    private static Set<String> setMembers(SdkPojo part) {
        var set = new TreeSet<String>();
        for (SdkField<?> field : part.sdkFields()) {
            Object value = field.getValueOrDefault(part);
            if (value != null && !(value instanceof Collection<?> items && items.isEmpty())) {
                set.add(field.memberName());
            }
        }
        return set;
    }

    private static void undocumented(ObjectType<?, ?> shape, List<String> bare) {
        for (var property : shape.properties()) {
            if (property.doc().isBlank() || !property.doc().endsWith(".")) {
                bare.add(shape.name() + "." + property.name());
            }
            var kind = property.type() instanceof PropertyType.SetOf<?> set ? set.element() : property.type();
            if (kind instanceof ObjectType<?, ?> inner) {
                undocumented(inner, bare);
            }
        }
    }

    private static Set<String> without(Set<String> names, Set<String> expected) {
        var emptyLists = Set.of("tags", "tagsAll", "loadBalancers", "serviceRegistries", "capacityProviderStrategy");
        var left = new HashSet<>(names);
        left.removeIf(name -> emptyLists.contains(name) && !expected.contains(name));
        return left;
    }

    private static Set<String> names(List<? extends Property<?, ?, ?>> properties) {
        var names = new TreeSet<String>();
        properties.forEach(property -> names.add(property.name()));
        return names;
    }

    private static Set<String> members(SdkPojo part) {
        var names = new TreeSet<String>();
        part.sdkFields().forEach(field -> names.add(field.memberName()));
        return names;
    }
}
