package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of the operations that the simulator knows. */
public final class Operations {
    private Operations() {}

    private static final List<Operation<?>> TABLE = List.of(
            writing("CreateCluster", CreateCluster.Request.class, CreateCluster::answer),
            reading("DescribeClusters", DescribeClusters.Request.class, DescribeClusters::answer),
            writing("DeleteCluster", DeleteCluster.Request.class, DeleteCluster::answer),
            writing(
                    "PutClusterCapacityProviders",
                    PutClusterCapacityProviders.Request.class,
                    PutClusterCapacityProviders::answer),
            writing("RegisterTaskDefinition", JsonObject.class, RegisterTaskDefinition::answer),
            reading("DescribeTaskDefinition", DescribeTaskDefinition.Request.class, DescribeTaskDefinition::answer),
            writing(
                    "DeregisterTaskDefinition",
                    DeregisterTaskDefinition.Request.class,
                    DeregisterTaskDefinition::answer),
            writing("CreateService", CreateService.Request.class, CreateService::answer),
            reading("DescribeServices", DescribeServices.Request.class, DescribeServices::answer),
            reading("ListServices", ListServices.Request.class, ListServices::answer),
            writing("UpdateService", UpdateService.Request.class, UpdateService::answer),
            writing("DeleteService", DeleteService.Request.class, DeleteService::answer),
            writing("CreateTaskSet", CreateTaskSetRequest.class, CreateTaskSet::answer),
            reading("DescribeTaskSets", DescribeTaskSets.Request.class, DescribeTaskSets::answer),
            writing("UpdateTaskSet", UpdateTaskSet.Request.class, UpdateTaskSet::answer),
            writing("DeleteTaskSet", DeleteTaskSet.Request.class, DeleteTaskSet::answer),
            writing(
                    "UpdateServicePrimaryTaskSet",
                    UpdateServicePrimaryTaskSet.Request.class,
                    UpdateServicePrimaryTaskSet::answer),
            reading("ListTasks", ListTasks.Request.class, ListTasks::answer),
            reading("DescribeTasks", DescribeTasks.Request.class, DescribeTasks::answer),
            writing("TagResource", TagResource.Request.class, TagResource::answer),
            writing("UntagResource", UntagResource.Request.class, UntagResource::answer),
            reading("ListTagsForResource", ListTagsForResource.Request.class, ListTagsForResource::answer));

    private static final Map<String, Operation<?>> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    /**
     * The operation of that name.
     *
     * @throws AwsError when the simulator does not know it
     */
    public static Operation<?> named(String name) {
        Operation<?> operation = BY_NAME.get(name);
        if (operation == null) {
            throw AwsError.of("UnknownOperationException", "The simulator does not know the operation " + name + ".");
        }
        return operation;
    }

    /** Whether an operation of that name changes something when it succeeds. */
    public static boolean writes(String name) {
        Operation<?> operation = BY_NAME.get(name);
        return operation != null && operation.writes();
    }

    private static <Q> Operation<Q> reading(String name, Class<Q> request, BiFunction<RegionState, Q, Object> answer) {
        return new Operation<>(name, false, request, answer);
    }

    private static <Q> Operation<Q> writing(String name, Class<Q> request, BiFunction<RegionState, Q, Object> answer) {
        return new Operation<>(name, true, request, answer);
    }
}
