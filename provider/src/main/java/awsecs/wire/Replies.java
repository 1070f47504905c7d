package awsecs.wire;

import awsecs.table.Change;
import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.verb.Functions;
import awsecs.walk.Difference;
import awsecs.walk.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.PropertyDiff;

/** The verbs' answers, as the protocol wants them. */
final class Replies {
    private Replies() {}

    static Reply checked(Value.Obj inputs, List<Failure> failures) {
        var reply = new ReverseWriter();
        for (var failure : failures.reversed()) {
            reply.bytes(CheckResponse.FAILURES_FIELD_NUMBER, failed(failure).toByteArray());
        }
        reply.object(CheckResponse.INPUTS_FIELD_NUMBER, inputs.fields());
        return reply.reply();
    }

    static Reply created(String id, Value.Obj outputs) {
        var reply = new ReverseWriter();
        reply.object(CreateResponse.PROPERTIES_FIELD_NUMBER, outputs.fields());
        if (!id.isEmpty()) {
            reply.text(CreateResponse.ID_FIELD_NUMBER, id);
        }
        return reply.reply();
    }

    static InvokeResponse answered(Functions.Answer answer) {
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
    private static CheckFailure failed(Failure failure) {
        return CheckFailure.newBuilder().setReason(failure.toString()).build();
    }

    /** Never says DIFF_UNKNOWN: the engine would fall back to comparing by itself. */
    static DiffResponse differences(List<Difference> differences) {
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
            boolean replaces = difference.change() == Change.REPLACES;
            if (replaces) {
                replacing.add(top);
            }
            reply.putDetailedDiff(
                    difference.path().toString(),
                    PropertyDiff.newBuilder()
                            .setKind(kind(difference.type(), replaces))
                            // Of tagsAll the state is compared: it tells what the set has, whatever the inputs said.
                            .setInputDiff(!top.equals(TaskSetTable.TAGS_ALL.name()))
                            .build());
        }
        return reply.addAllDiffs(changed).addAllReplaces(replacing).build();
    }

    private static PropertyDiff.Kind kind(Difference.Type type, boolean replaces) {
        return switch (type) {
            case ADDED -> replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
            case REMOVED -> replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
            case CHANGED -> replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
        };
    }

    private static String top(PropertyPath path) {
        return path.segments().getFirst() instanceof PropertyPath.Field(String name) ? name : "";
    }
}
