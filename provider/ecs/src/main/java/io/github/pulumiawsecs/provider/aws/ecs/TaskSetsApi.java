package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/**
 * The calls that concern one task set, one method each. All of them throw {@link AwsCallException} when AWS refuses or cannot
 * be reached.
 */
public final class TaskSetsApi {
    private final AwsClients clients;
    private final DescribeTaskSetsBatcher reads;

    public TaskSetsApi(AwsClients clients) {
        this.clients = clients;
        reads = new DescribeTaskSetsBatcher(clients);
    }

    /** Makes a task set (CreateTaskSet). A repeated call with the same client token makes none again. */
    public TaskSet create(CreateTaskSetRequest request) {
        var about = "service " + request.service() + " in cluster " + request.cluster();
        return clients.call(EcsOperations.CREATE_TASK_SET, about, ecs -> ecs.createTaskSet(request))
                .taskSet();
    }

    /** Looks a task set up, with its tags (DescribeTaskSets); empty when it, its service or its cluster is gone. */
    public Optional<TaskSet> describe(TaskSetArn arn) {
        return describe(arn.address());
    }

    /** Looks a task set up, with its tags (DescribeTaskSets); empty when it, its service or its cluster is gone. */
    public Optional<TaskSet> describe(TaskSetAddress address) {
        var set = describeRaw(address);
        if (set.isEmpty()) {
            ownAccountElsewhere(address).ifPresent(elsewhere -> {
                throw AwsCallException.of(EcsOperations.DESCRIBE_TASK_SETS, address.toString(), elsewhere);
            });
        }
        return set;
    }

    private Optional<ConfigurationException> ownAccountElsewhere(TaskSetAddress address) {
        return address.account()
                .flatMap(there -> clients.account()
                        .filter(here -> !here.equals(there))
                        .map(here -> ConfigurationException.wrongAccount("task set", there, here)));
    }

    private Optional<TaskSet> describeRaw(TaskSetAddress address) {
        return ifExists(() -> reads.read(address));
    }

    /**
     * Looks up several task sets of a service, with their tags (DescribeTaskSets). Those that are gone are left out.
     *
     * @param ids short ids or ARNs, at least one
     */
    public List<TaskSet> describe(String cluster, String service, List<String> ids) {
        return clients.call(
                        EcsOperations.DESCRIBE_TASK_SETS,
                        "service " + service + " in cluster " + cluster,
                        ecs -> ecs.describeTaskSets(request -> request.cluster(cluster)
                                .service(service)
                                .taskSets(ids)
                                .include(TaskSetField.TAGS)))
                .taskSets();
    }

    /** Changes the scale (UpdateTaskSet). */
    public TaskSet scale(TaskSetArn arn, Scale scale) {
        return clients.call(
                        EcsOperations.UPDATE_TASK_SET,
                        arn.text(),
                        ecs -> requireRegion(arn, ecs)
                                .updateTaskSet(request -> request.cluster(arn.cluster())
                                        .service(arn.service())
                                        .taskSet(arn.text())
                                        .scale(scale)))
                .taskSet();
    }

    /** Adds tags, or changes the values of those that are there (TagResource). */
    public void tag(TaskSetArn arn, List<Tag> tags) {
        clients.call(
                EcsOperations.TAG_RESOURCE,
                arn.text(),
                ecs -> requireRegion(arn, ecs)
                        .tagResource(request -> request.resourceArn(arn.text()).tags(tags)));
    }

    /** Removes tags; keys that are not there do not matter (UntagResource). */
    public void untag(TaskSetArn arn, List<String> keys) {
        clients.call(
                EcsOperations.UNTAG_RESOURCE,
                arn.text(),
                ecs -> requireRegion(arn, ecs)
                        .untagResource(
                                request -> request.resourceArn(arn.text()).tagKeys(keys)));
    }

    /** Changes the scale (UpdateTaskSet) of a task set that may be gone; empty when it is. */
    public Optional<TaskSet> scaleIfExists(TaskSetArn arn, Scale scale) {
        return ifExists(() -> Optional.of(scale(arn, scale)));
    }

    /** Deletes a task set (DeleteTaskSet) that may be gone; empty when it is, otherwise what drains. */
    public Optional<TaskSet> delete(TaskSetArn arn, boolean force) {
        return ifExists(() -> Optional.of(clients.call(
                        EcsOperations.DELETE_TASK_SET,
                        arn.text(),
                        ecs -> requireRegion(arn, ecs)
                                .deleteTaskSet(request -> request.cluster(arn.cluster())
                                        .service(arn.service())
                                        .taskSet(arn.text())
                                        .force(force)))
                .taskSet()));
    }

    /** Looks up a task set that is known to be of our own account, with its tags (DescribeTaskSets); empty when it is gone. */
    public Optional<TaskSet> describeInOwnAccount(TaskSetArn arn) {
        return describeRaw(arn.address());
    }

    private static Optional<TaskSet> ifExists(Supplier<Optional<TaskSet>> call) {
        try {
            return call.get();
        } catch (AwsCallException failure) {
            if (failure.isNotFound()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /**
     * In another region, as in another account, nothing of the kind would be found, and a set that serves traffic would
     * be taken for gone. The region is known beforehand; the account is asked for only when nothing was found.
     */
    private static EcsClient requireRegion(TaskSetArn arn, EcsClient ecs) {
        return requireRegion(Optional.of(arn.region()), ecs);
    }

    static EcsClient requireRegion(Optional<String> region, EcsClient ecs) {
        var here = ecs.serviceClientConfiguration().region().id();
        region.filter(there -> !there.equals(here)).ifPresent(there -> {
            throw ConfigurationException.wrongRegion("task set", there, here);
        });
        return ecs;
    }
}
