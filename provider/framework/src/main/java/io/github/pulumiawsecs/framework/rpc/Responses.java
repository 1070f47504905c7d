package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.query.FunctionRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeResponse;

/** The verbs' answers, as the protocol wants them. */
final class Responses {
    private Responses() {}

    static EncodedResponse checked(PropertyValue.ObjectValue inputs, List<CheckFailure> failures) {
        var reply = new StructWriter();
        for (var failure : failures.reversed()) {
            reply.bytes(CheckResponse.FAILURES_FIELD_NUMBER, failed(failure).toByteArray());
        }
        reply.object(CheckResponse.INPUTS_FIELD_NUMBER, inputs.fields());
        return reply.toResponse();
    }

    static EncodedResponse created(String id, PropertyValue.ObjectValue outputs) {
        var reply = new StructWriter();
        reply.object(CreateResponse.PROPERTIES_FIELD_NUMBER, outputs.fields());
        if (!id.isEmpty()) {
            reply.text(CreateResponse.ID_FIELD_NUMBER, id);
        }
        return reply.toResponse();
    }

    static InvokeResponse answered(FunctionRegistry.InvokeResult answer) {
        var reply = InvokeResponse.newBuilder();
        for (var failure : answer.failures()) {
            // Of an argument the engine prints the name, and not the value.
            reply.addFailures(
                    failed(failure).toBuilder().setProperty(failure.path().toString()));
        }
        return answer.failures().isEmpty()
                ? reply.setReturn(StructCodec.encode(answer.result())).build()
                : reply.build();
    }

    /**
     * The path goes into the reason: beside a property the engine prints the value that it finds there, secrets in plain
     * text, and "<nil>" for every nested path.
     */
    private static pulumirpc.Provider.CheckFailure failed(CheckFailure failure) {
        return pulumirpc.Provider.CheckFailure.newBuilder()
                .setReason(failure.toString())
                .build();
    }

    /** Never says DIFF_UNKNOWN: the engine would fall back to comparing by itself. */
    static DiffResponse differences(List<PropertyDiff> differences) {
        var reply = DiffResponse.newBuilder()
                .setHasDetailedDiff(true)
                .setChanges(
                        differences.isEmpty()
                                ? DiffResponse.DiffChanges.DIFF_NONE
                                : DiffResponse.DiffChanges.DIFF_SOME);
        Set<String> changed = new LinkedHashSet<>();
        Set<String> replacing = new LinkedHashSet<>();
        for (var difference : differences) {
            var top = top(difference.path());
            changed.add(top);
            boolean replaces = difference.replaces();
            if (replaces) {
                replacing.add(top);
            }
            reply.putDetailedDiff(
                    difference.path().toString(),
                    pulumirpc.Provider.PropertyDiff.newBuilder()
                            .setKind(kind(difference.type(), replaces))
                            // Of tagsAll the state is compared: it tells what the set has, whatever the inputs said.
                            .setInputDiff(!top.equals(TaskSetSchema.TAGS_ALL.name()))
                            .build());
        }
        return reply.addAllDiffs(changed).addAllReplaces(replacing).build();
    }

    private static pulumirpc.Provider.PropertyDiff.Kind kind(PropertyDiff.Type type, boolean replaces) {
        return switch (type) {
            case ADDED ->
                replaces ? pulumirpc.Provider.PropertyDiff.Kind.ADD_REPLACE : pulumirpc.Provider.PropertyDiff.Kind.ADD;
            case REMOVED ->
                replaces
                        ? pulumirpc.Provider.PropertyDiff.Kind.DELETE_REPLACE
                        : pulumirpc.Provider.PropertyDiff.Kind.DELETE;
            case CHANGED ->
                replaces
                        ? pulumirpc.Provider.PropertyDiff.Kind.UPDATE_REPLACE
                        : pulumirpc.Provider.PropertyDiff.Kind.UPDATE;
        };
    }

    private static String top(PropertyPath path) {
        return path.segments().getFirst() instanceof PropertyPath.Field(String name) ? name : "";
    }
}
