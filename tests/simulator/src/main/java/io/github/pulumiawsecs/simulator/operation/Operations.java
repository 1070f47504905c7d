package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.RegionState;
import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The implemented ECS operations. */
public final class Operations {
    private Operations() {}

    private static final List<Operation<?>> TABLE = List.of(
            write("CreateCluster", CreateCluster.Request.class, CreateCluster::handle),
            read("DescribeClusters", DescribeClusters.Request.class, DescribeClusters::handle),
            write("DeleteCluster", DeleteCluster.Request.class, DeleteCluster::handle),
            write(
                    "PutClusterCapacityProviders",
                    PutClusterCapacityProviders.Request.class,
                    PutClusterCapacityProviders::handle),
            write("RegisterTaskDefinition", JsonObject.class, RegisterTaskDefinition::handle),
            read("DescribeTaskDefinition", DescribeTaskDefinition.Request.class, DescribeTaskDefinition::handle),
            write("DeregisterTaskDefinition", DeregisterTaskDefinition.Request.class, DeregisterTaskDefinition::handle),
            write("CreateService", CreateService.Request.class, CreateService::handle),
            read("DescribeServices", DescribeServices.Request.class, DescribeServices::handle),
            read("ListServices", ListServices.Request.class, ListServices::handle),
            write("UpdateService", UpdateService.Request.class, UpdateService::handle),
            write("DeleteService", DeleteService.Request.class, DeleteService::handle),
            write("CreateTaskSet", CreateTaskSetRequest.class, CreateTaskSet::handle),
            read("DescribeTaskSets", DescribeTaskSets.Request.class, DescribeTaskSets::handle),
            write("UpdateTaskSet", UpdateTaskSet.Request.class, UpdateTaskSet::handle),
            write("DeleteTaskSet", DeleteTaskSet.Request.class, DeleteTaskSet::handle),
            write(
                    "UpdateServicePrimaryTaskSet",
                    UpdateServicePrimaryTaskSet.Request.class,
                    UpdateServicePrimaryTaskSet::handle),
            read("ListTasks", ListTasks.Request.class, ListTasks::handle),
            read("DescribeTasks", DescribeTasks.Request.class, DescribeTasks::handle),
            write("TagResource", TagResource.Request.class, TagResource::handle),
            write("UntagResource", UntagResource.Request.class, UntagResource::handle),
            read("ListTagsForResource", ListTagsForResource.Request.class, ListTagsForResource::handle));

    private static final Map<String, Operation<?>> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));

    /**
     * Returns the operation of that name.
     *
     * @throws AwsError if the simulator does not implement it
     */
    public static Operation<?> get(String name) {
        Operation<?> operation = BY_NAME.get(name);
        if (operation == null) {
            throw AwsError.of(
                    "UnknownOperationException", "The simulator does not implement the operation " + name + ".");
        }
        return operation;
    }

    /** Returns the names of all operations. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Returns whether the operation of that name exists and changes resources. */
    public static boolean isWrite(String name) {
        Operation<?> operation = BY_NAME.get(name);
        return operation != null && operation.isWrite();
    }

    private static <Q> Operation<Q> read(String name, Class<Q> request, BiFunction<RegionState, Q, Object> handler) {
        return new Operation<>(name, false, request, handler);
    }

    private static <Q> Operation<Q> write(String name, Class<Q> request, BiFunction<RegionState, Q, Object> handler) {
        return new Operation<>(name, true, request, handler);
    }
}
