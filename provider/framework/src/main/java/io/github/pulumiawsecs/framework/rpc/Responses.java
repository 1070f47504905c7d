package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.InvokeResult;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.PropertyDiff.Kind;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateResponse;

/** Encodes results as responses of the protocol. */
final class Responses {
    private Responses() {}

    static EncodedResponse check(CheckResult result) {
        var response = new StructWriter();
        for (var failure : result.failures().reversed()) {
            response.writeBytes(
                    CheckResponse.FAILURES_FIELD_NUMBER,
                    failure(failure).build().toByteArray());
        }
        response.writeObject(CheckResponse.INPUTS_FIELD_NUMBER, result.inputs().fields());
        return response.toResponse();
    }

    /** @param isRefreshed as in {@link Resource#isRefreshedBeforeUpdate} */
    static EncodedResponse create(ResourceState state, boolean isRefreshed) {
        var response = new StructWriter();
        response.writeTrue(CreateResponse.REFRESH_BEFORE_UPDATE_FIELD_NUMBER, isRefreshed);
        response.writeObject(
                CreateResponse.PROPERTIES_FIELD_NUMBER, state.outputs().fields());
        if (!state.id().isEmpty()) {
            response.writeString(CreateResponse.ID_FIELD_NUMBER, state.id());
        }
        return response.toResponse();
    }

    /**
     * @param state empty when the resource does not exist
     * @param isRefreshed as in {@link Resource#isRefreshedBeforeUpdate}
     */
    static EncodedResponse read(Optional<ResourceState> state, boolean isRefreshed) {
        var response = new StructWriter();
        state.ifPresent(found -> {
            response.writeTrue(ReadResponse.REFRESH_BEFORE_UPDATE_FIELD_NUMBER, isRefreshed);
            response.writeObject(
                    ReadResponse.INPUTS_FIELD_NUMBER, found.inputs().fields());
            response.writeObject(
                    ReadResponse.PROPERTIES_FIELD_NUMBER, found.outputs().fields());
            response.writeString(ReadResponse.ID_FIELD_NUMBER, found.id());
        });
        return response.toResponse();
    }

    /** @param isRefreshed as in {@link Resource#isRefreshedBeforeUpdate} */
    static EncodedResponse update(ResourceState state, boolean isRefreshed) {
        var response = new StructWriter();
        response.writeTrue(UpdateResponse.REFRESH_BEFORE_UPDATE_FIELD_NUMBER, isRefreshed);
        response.writeObject(
                UpdateResponse.PROPERTIES_FIELD_NUMBER, state.outputs().fields());
        return response.toResponse();
    }

    static EncodedResponse invoke(InvokeResult result) {
        var response = new StructWriter();
        for (var failure : result.failures().reversed()) {
            // Of an argument the engine prints the name and not the value.
            response.writeBytes(
                    InvokeResponse.FAILURES_FIELD_NUMBER,
                    failure(failure)
                            .setProperty(failure.path().toString())
                            .build()
                            .toByteArray());
        }
        if (result.failures().isEmpty()) {
            response.writeObject(
                    InvokeResponse.RETURN_FIELD_NUMBER, result.result().fields());
        }
        return response.toResponse();
    }

    /** Returns an encoded {@link ErrorResourceInitFailed}. */
    static byte[] initFailed(ResourceInitFailedException failure) {
        var state = failure.state();
        var detail = new StructWriter();
        detail.writeObject(
                ErrorResourceInitFailed.INPUTS_FIELD_NUMBER, state.inputs().fields());
        for (var reason : failure.reasons().reversed()) {
            detail.writeString(ErrorResourceInitFailed.REASONS_FIELD_NUMBER, reason);
        }
        detail.writeObject(
                ErrorResourceInitFailed.PROPERTIES_FIELD_NUMBER, state.outputs().fields());
        detail.writeString(ErrorResourceInitFailed.ID_FIELD_NUMBER, state.id());
        return detail.toBytes();
    }

    /**
     * The path is part of the reason: beside a property the engine prints the value that it finds there, secrets in plain
     * text, and "<nil>" for every nested path.
     */
    private static pulumirpc.Provider.CheckFailure.Builder failure(CheckFailure failure) {
        return pulumirpc.Provider.CheckFailure.newBuilder().setReason(failure.toString());
    }

    /** Never answers DIFF_UNKNOWN: the engine would fall back to a comparison of its own. */
    static EncodedResponse diff(ObjectType<?, ?> type, List<PropertyDiff> diffs) {
        var response = DiffResponse.newBuilder()
                .setHasDetailedDiff(true)
                .setChanges(diffs.isEmpty() ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME);
        Set<String> changed = new LinkedHashSet<>();
        Set<String> replacing = new LinkedHashSet<>();
        for (var diff : diffs) {
            var property = topLevelProperty(diff.path());
            changed.add(property);
            if (diff.replaces()) {
                replacing.add(property);
            }
            response.putDetailedDiff(
                    diff.path().toString(),
                    pulumirpc.Provider.PropertyDiff.newBuilder()
                            .setKind(kind(diff))
                            // No program sets an output: the engine compares the states.
                            .setInputDiff(!isOutput(type, property))
                            .build());
        }
        return EncodedResponse.of(
                response.addAllDiffs(changed).addAllReplaces(replacing).build());
    }

    private static Kind kind(PropertyDiff diff) {
        boolean replaces = diff.replaces();
        return switch (diff.type()) {
            case ADDED -> replaces ? Kind.ADD_REPLACE : Kind.ADD;
            case REMOVED -> replaces ? Kind.DELETE_REPLACE : Kind.DELETE;
            case CHANGED -> replaces ? Kind.UPDATE_REPLACE : Kind.UPDATE;
        };
    }

    private static boolean isOutput(ObjectType<?, ?> type, String name) {
        var property = type.property(name);
        return property != null && property.direction() == PropertyDirection.OUTPUT;
    }

    private static String topLevelProperty(PropertyPath path) {
        return path.segments().getFirst() instanceof PropertyPath.Field(String name) ? name : "";
    }
}
