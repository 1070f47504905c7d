package io.github.pulumiawsecs.provider.iam;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of one resource type on its samples. Operations other than create are about the resource of the last create. */
final class SampleRun {
    private final ProviderFixture fixture;
    private final Urn urn;
    private final Resource resource;
    private final ResourceSamples samples;
    private @Nullable ResourceState state;

    SampleRun(ProviderFixture fixture, String token) {
        this.fixture = fixture;
        resource = fixture.resource(token);
        urn = Urn.parse("urn:pulumi:dev::samples::" + token + "::sample").orElseThrow();
        samples = ResourceSamples.of(token);
    }

    /** Runs the operation with this name; keeps the state of a resource that is not ready. */
    void run(String operation) {
        try {
            switch (operation) {
                case "create" -> {
                    state = create(false);
                    resource.onCreateDelivered(urn);
                    resource.onCancel(fixture.log());
                    resource.onStop();
                }
                case "read" -> read();
                case "update" -> state = update(false);
                case "delete" ->
                    resource.delete(
                            new DeleteRequest(urn, state().id(), state().outputs(), state().inputs()),
                            fixture.context());
                case "list" -> list();
                default -> throw new IllegalArgumentException(operation);
            }
        } catch (ResourceInitFailedException incomplete) {
            state = incomplete.state();
            throw incomplete;
        }
    }

    /** Runs Check, Diff and the previews of Create and Update. */
    void preview() {
        create(true);
        resource.diff(new DiffRequest(
                urn, state().id(), state().outputs(), state().inputs(), checked(samples.changed()), List.of()));
        if (samples.hasChanges()) {
            update(true);
        }
    }

    private ResourceState create(boolean isPreview) {
        return resource.create(new CreateRequest(urn, checked(samples.full()), isPreview), fixture.context());
    }

    private void read() {
        var id = state().id();
        var refreshed = resource.read(new ReadRequest(urn, id, state().outputs(), state().inputs()), fixture.context());
        var imported = resource.read(new ReadRequest(urn, id, ObjectValue.EMPTY, ObjectValue.EMPTY), fixture.context());
        if (refreshed.isEmpty() || imported.isEmpty()) {
            throw new IllegalStateException(urn + " must exist");
        }
    }

    private ResourceState update(boolean isPreview) {
        return resource.update(
                new UpdateRequest(
                        urn,
                        state().id(),
                        state().outputs(),
                        state().inputs(),
                        checked(samples.changed()),
                        List.of(),
                        isPreview),
                fixture.context());
    }

    private void list() {
        resource.lister().orElseThrow().list(new Lister.Request(toValue(samples.query()), 0, 0, ""), _ -> {});
    }

    private ObjectValue checked(JsonObject inputs) {
        return resource.check(new CheckRequest(urn, ObjectValue.EMPTY, toValue(inputs)))
                .inputs();
    }

    private ResourceState state() {
        return Objects.requireNonNull(state, "the resource was not created");
    }

    static ObjectValue toValue(JsonObject json) {
        return JsonPropertyValues.parseObject(json.toString());
    }
}
