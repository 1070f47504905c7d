package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.StringValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;
import java.util.Optional;

/** Calls the operations of PrimaryTaskSet like the engine. */
final class PrimaryOperations {
    static final Urn URN = urn("web");

    private final ProviderFixture fixture;
    private final Resource resource;

    PrimaryOperations(ProviderFixture fixture) {
        this.fixture = fixture;
        resource = fixture.resource(PrimaryTaskSetSchema.TOKEN);
    }

    static Urn urn(String name) {
        return Urn.parse("urn:pulumi:dev::shop::" + PrimaryTaskSetSchema.TOKEN + "::" + name)
                .orElseThrow();
    }

    static ObjectValue inputs(String taskSet) {
        return inputs(taskSet, true);
    }

    static ObjectValue inputs(String taskSet, boolean waits) {
        return JsonPropertyValues.parseObject("{'taskSet': '" + taskSet + "', 'waitForSteadyState': " + waits + "}");
    }

    CheckResult check(Urn urn, ObjectValue inputs) {
        var request = new CheckRequest(urn, ObjectValue.EMPTY, inputs);
        resource.onCheck(request);
        return resource.check(request);
    }

    /** Returns the failures of Check as text. */
    List<String> failures(Urn urn, ObjectValue inputs) {
        return check(urn, inputs).failures().stream().map(Object::toString).toList();
    }

    ResourceState create(String taskSet) {
        return create(inputs(taskSet));
    }

    ResourceState create(ObjectValue inputs) {
        return resource.create(new CreateRequest(URN, inputs, false), fixture.context());
    }

    ResourceState previewCreate(ObjectValue inputs) {
        return resource.create(new CreateRequest(URN, inputs, true), fixture.context());
    }

    ResourceState update(ResourceState state, ObjectValue inputs) {
        return update(state, inputs, false);
    }

    ResourceState previewUpdate(ResourceState state, ObjectValue inputs) {
        return update(state, inputs, true);
    }

    private ResourceState update(ResourceState state, ObjectValue inputs, boolean isPreview) {
        return resource.update(
                new UpdateRequest(URN, state.id(), state.outputs(), state.inputs(), inputs, List.of(), isPreview),
                fixture.context());
    }

    Optional<ResourceState> refresh(ResourceState state) {
        return resource.read(new ReadRequest(URN, state.id(), state.outputs(), state.inputs()), fixture.context());
    }

    Optional<ResourceState> importId(String id) {
        return resource.read(new ReadRequest(URN, id, ObjectValue.EMPTY, ObjectValue.EMPTY), fixture.context());
    }

    /** Returns the differences as {@code path TYPE}, followed by {@code replaces} if the change replaces the resource. */
    List<String> diff(ResourceState state, ObjectValue inputs) {
        return resource
                .diff(new DiffRequest(URN, state.id(), state.outputs(), state.inputs(), inputs, List.of()))
                .diffs()
                .stream()
                .map(diff -> diff.path() + " " + diff.type() + (diff.replaces() ? " replaces" : ""))
                .toList();
    }

    void delete(ResourceState state) {
        resource.delete(new DeleteRequest(URN, state.id(), state.outputs(), state.inputs()), fixture.context());
    }

    /** Returns an output as text; empty if there is none. */
    static String output(ResourceState state, String name) {
        return state.outputs().get(name).unwrapped() instanceof StringValue(String text) ? text : "";
    }
}
