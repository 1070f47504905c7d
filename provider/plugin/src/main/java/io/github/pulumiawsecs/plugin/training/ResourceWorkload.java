package io.github.pulumiawsecs.plugin.training;

import com.google.gson.JsonObject;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.ResourceSamples;
import io.github.pulumiawsecs.harness.Structs;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The life cycle of a sample of one resource type. */
final class ResourceWorkload {
    private final Supplier<ResourceProviderBlockingStub> provider;
    private final String token;
    private final String urn;
    private final ResourceSamples samples;
    private Struct inputs = Struct.getDefaultInstance();
    private CreateResponse created = CreateResponse.getDefaultInstance();

    ResourceWorkload(Supplier<ResourceProviderBlockingStub> provider, String token) {
        this.provider = provider;
        this.token = token;
        urn = "urn:pulumi:dev::training::" + token + "::sample";
        samples = ResourceSamples.of(token);
    }

    /** Checks valid and invalid inputs, and compares them. */
    void check() {
        check(new JsonObject(), false);
        check(samples.invalid(), false);
        var minimal = check(samples.minimal(), true);
        inputs = check(samples.full(), true);
        diff("unknown", inputs, minimal);
    }

    private Struct check(JsonObject news, boolean isValid) {
        var response = provider.get()
                .check(CheckRequest.newBuilder()
                        .setUrn(urn)
                        .setNews(Structs.of(news))
                        .build());
        if (isValid != (response.getFailuresCount() == 0)) {
            throw new IllegalStateException(
                    "Check of the sample " + news + " of " + token + " returned " + response.getFailuresList());
        }
        return response.getInputs();
    }

    /** Creates resources that preflight or the cloud rejects. */
    void failToCreate() {
        for (var rejected : samples.rejected()) {
            var news = check(rejected, true);
            tryToCreate(news, true);
            if (tryToCreate(news, false)) {
                throw new IllegalStateException("Create must reject the sample " + rejected + " of " + token);
            }
        }
    }

    private boolean tryToCreate(Struct news, boolean isPreview) {
        try {
            create(news, isPreview, 1);
            return true;
        } catch (StatusRuntimeException _) {
            return false;
        }
    }

    void create() {
        create(inputs, true, 0);
        created = create(inputs, false, 0);
    }

    private CreateResponse create(Struct properties, boolean isPreview, double timeout) {
        return provider.get()
                .create(CreateRequest.newBuilder()
                        .setUrn(urn)
                        .setProperties(properties)
                        .setPreview(isPreview)
                        .setTimeout(timeout)
                        .build());
    }

    /** Lists the resources of a type. */
    static void list(ResourceProviderBlockingStub provider, String token) {
        provider.list(ListRequest.newBuilder()
                        .setToken(token)
                        .setQuery(Structs.of(ResourceSamples.of(token).query()))
                        .build())
                .forEachRemaining(_ -> {});
    }

    void update() {
        var changed = check(samples.changed(), true);
        diff(created.getId(), created.getProperties(), inputs);
        diff(created.getId(), created.getProperties(), changed);
        if (!samples.hasChanges()) {
            return;
        }
        update(changed, true);
        var updated = update(changed, false);
        inputs = changed;
        created = created.toBuilder().setProperties(updated).build();
    }

    private void diff(String id, Struct olds, Struct news) {
        provider.get()
                .diff(DiffRequest.newBuilder()
                        .setUrn(urn)
                        .setId(id)
                        .setOlds(olds)
                        .setOldInputs(inputs)
                        .setNews(news)
                        .build());
    }

    private Struct update(Struct changed, boolean isPreview) {
        return provider.get()
                .update(UpdateRequest.newBuilder()
                        .setUrn(urn)
                        .setId(created.getId())
                        .setOlds(created.getProperties())
                        .setOldInputs(inputs)
                        .setNews(changed)
                        .setPreview(isPreview)
                        .build())
                .getProperties();
    }

    /** Reads the resource as a refresh does, and as an import does. */
    void read() {
        provider.get()
                .read(ReadRequest.newBuilder()
                        .setUrn(urn)
                        .setId(created.getId())
                        .setInputs(inputs)
                        .setProperties(created.getProperties())
                        .build());
        provider.get()
                .read(ReadRequest.newBuilder()
                        .setUrn(urn)
                        .setId(created.getId())
                        .build());
    }

    void delete() {
        provider.get()
                .delete(DeleteRequest.newBuilder()
                        .setUrn(urn)
                        .setId(created.getId())
                        .setProperties(created.getProperties())
                        .setOldInputs(inputs)
                        .build());
    }
}
