package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.Function;
import io.github.pulumiawsecs.framework.resource.InvokeResult;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.UpdateRequest;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.framework.schema.diff.PropertyDiff;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.query.GetTaskSet;
import io.github.pulumiawsecs.provider.taskset.query.GetTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.ListTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFinder;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Calls of tests, as the engine makes them. */
public final class ResourceCalls {
    private ResourceCalls() {}

    public static TaskSetContext configure(ObjectValue config, DeploymentSession session) {
        return TaskSetContext.of(EcsContext.configure(config, "0.0.0-test"), session);
    }

    public static TaskSetContext configure(ObjectValue config, DeploymentSession session, Sleeper sleeper) {
        return TaskSetContext.of(EcsContext.configure(config, "0.0.0-test"), session, sleeper);
    }

    public static ResourceState create(
            TaskSetContext provider, String urn, ObjectValue inputs, OperationContext context) {
        return new TaskSetResource(provider).create(new CreateRequest(parse(urn), inputs, false), context);
    }

    public static ResourceState previewCreate(TaskSetContext provider, String urn, ObjectValue inputs, Log log) {
        return new TaskSetResource(provider)
                .create(
                        new CreateRequest(parse(urn), inputs, true),
                        SimulatedProvider.context(log, SimulatedProvider.LIMIT));
    }

    public static Optional<ResourceState> read(
            TaskSetContext provider, Log log, String id, ObjectValue outputs, ObjectValue inputs) {
        return new TaskSetResource(provider)
                .read(
                        new ReadRequest(TaskSetOperations.URN, id, outputs, inputs),
                        SimulatedProvider.context(log, SimulatedProvider.LIMIT));
    }

    public static ResourceState update(
            TaskSetContext provider,
            String id,
            ObjectValue state,
            ObjectValue oldInputs,
            ObjectValue newInputs,
            List<PropertyPath> ignoreChanges,
            OperationContext context) {
        return new TaskSetResource(provider)
                .update(
                        new UpdateRequest(TaskSetOperations.URN, id, state, oldInputs, newInputs, ignoreChanges, false),
                        context);
    }

    public static void delete(TaskSetContext provider, String id, ObjectValue inputs, OperationContext context) {
        new TaskSetResource(provider).delete(new DeleteRequest(TaskSetOperations.URN, id, inputs), context);
    }

    private static Urn parse(String urn) {
        return Urn.parse(urn).orElseThrow();
    }

    /** Diffs as the engine does: the state holds the resource, and warnings are logged. */
    public static List<PropertyDiff> diff(
            TaskSetContext provider,
            String urn,
            String id,
            ObjectValue state,
            ObjectValue oldInputs,
            ObjectValue newInputs,
            List<PropertyPath> ignoreChanges,
            Log log) {
        var resource = new TaskSetResource(provider);
        var parsed = Urn.parse(urn).orElseThrow();
        resource.onDiff(parsed, id);
        var result = resource.diff(new DiffRequest(parsed, id, state, oldInputs, newInputs, ignoreChanges));
        result.warnings().forEach(log::warning);
        return result.diffs();
    }

    public static Optional<String> list(
            TaskSetContext provider,
            ObjectValue query,
            long limit,
            long pageSize,
            String token,
            Consumer<Lister.Item> consumer) {
        return new ListTaskSets(finder(provider)).list(new Lister.Request(query, limit, pageSize, token), consumer);
    }

    public static Optional<InvokeResult> invoke(TaskSetContext provider, String token, ObjectValue arguments) {
        return Stream.of(GetTaskSet.TYPE, GetTaskSets.TYPE)
                .filter(type -> type.schema().token().equals(token))
                .findFirst()
                .map(type -> new Function(
                                type.schema(),
                                plain -> token.endsWith("s")
                                        ? GetTaskSets.invoke(finder(provider), plain)
                                        : GetTaskSet.invoke(finder(provider), plain))
                        .invoke(arguments));
    }

    public static List<io.github.pulumiawsecs.framework.schema.FunctionSchema> functionSchemas() {
        return EcsProvider.REGISTRY.functionSchemas();
    }

    private static TaskSetFinder finder(TaskSetContext provider) {
        return new TaskSetFinder(provider.taskSets(), provider.services(), provider.tags());
    }
}
