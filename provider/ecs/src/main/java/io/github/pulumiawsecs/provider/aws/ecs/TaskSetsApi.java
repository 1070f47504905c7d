package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AccountLookup;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsOperation;
import io.github.pulumiawsecs.provider.aws.CallRetries;
import io.github.pulumiawsecs.provider.aws.ConfigurationException;
import io.github.pulumiawsecs.provider.aws.RetryRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/**
 * The calls for task sets. All methods throw {@link AwsCallException} when the call fails. Thread-safe.
 */
public final class TaskSetsApi {
    /** AWS shows a new resource within five minutes (Amazon ECS API Reference, "RunTask", eventual consistency). */
    public static final Duration MAX_CONSISTENCY_DELAY = Duration.ofMinutes(5);

    private final AwsClients clients;
    private final Sleeper sleeper;
    private final DescribeTaskSetsBatcher reads;

    /**
     * Creates the calls with these clients.
     *
     * @param sleeper measures how long a read waits for further reads of the same service, and pauses before retries
     */
    public TaskSetsApi(AwsClients clients, Sleeper sleeper) {
        this.clients = clients;
        this.sleeper = sleeper;
        reads = new DescribeTaskSetsBatcher(clients, sleeper);
    }

    /** Creates a task set (CreateTaskSet). Idempotent for the same client token. */
    public TaskSet create(CreateTaskSetRequest request) {
        var subject = ServiceKey.subject(request.cluster(), request.service());
        return clients.call(EcsOperations.CREATE_TASK_SET, subject, ecs -> ecs.createTaskSet(request))
                .taskSet();
    }

    /** Returns a task set with its tags (DescribeTaskSets); empty when it, its service or its cluster does not exist. */
    public Optional<TaskSet> describe(TaskSetArn arn) {
        return describe(arn.address());
    }

    /** Returns a task set with its tags (DescribeTaskSets); empty when it, its service or its cluster does not exist. */
    public Optional<TaskSet> describe(TaskSetAddress address) {
        var set = describeRaw(address);
        if (set.isEmpty()) {
            address.account()
                    .flatMap(account -> accountProblem(clients, "task set", account))
                    .ifPresent(problem -> {
                        throw AwsCallException.of(EcsOperations.DESCRIBE_TASK_SETS, address.toString(), problem);
                    });
        }
        return set;
    }

    /** In another account, AWS does not find a resource that exists. */
    static Optional<ConfigurationException> accountProblem(AwsClients clients, String resource, String account) {
        return switch (clients.account()) {
            case AccountLookup.Found(String own) when own.equals(account) -> Optional.empty();
            case AccountLookup.Found(String own) ->
                Optional.of(ConfigurationException.wrongAccount(resource, account, own));
            case AccountLookup.Failed(AwsCallException reason) ->
                Optional.of(ConfigurationException.unknownAccount(resource, account, reason));
            case AccountLookup.Skipped() -> Optional.empty();
        };
    }

    private Optional<TaskSet> describeRaw(TaskSetAddress address) {
        return ifExists(() -> reads.read(address));
    }

    /**
     * Returns the existing ones of several task sets of a service, with their tags (DescribeTaskSets).
     *
     * @param ids short ids or ARNs, at least one
     */
    public List<TaskSet> describe(String cluster, String service, List<String> ids) {
        return clients.call(
                        EcsOperations.DESCRIBE_TASK_SETS,
                        ServiceKey.subject(cluster, service),
                        ecs -> ecs.describeTaskSets(request -> request.cluster(cluster)
                                .service(service)
                                .taskSets(ids)
                                .include(TaskSetField.TAGS)))
                .taskSets();
    }

    /** Changes the scale (UpdateTaskSet). */
    public TaskSet scale(TaskSetArn arn, Scale scale) {
        return change(
                        EcsOperations.UPDATE_TASK_SET,
                        arn,
                        ecs -> ecs.updateTaskSet(request -> request.cluster(arn.cluster())
                                .service(arn.service())
                                .taskSet(arn.text())
                                .scale(scale)))
                .taskSet();
    }

    /** Makes the task set the PRIMARY one of its service (UpdateServicePrimaryTaskSet). */
    public void promote(TaskSetArn arn) {
        change(
                EcsOperations.UPDATE_SERVICE_PRIMARY_TASK_SET,
                arn,
                ecs -> ecs.updateServicePrimaryTaskSet(request ->
                        request.cluster(arn.cluster()).service(arn.service()).primaryTaskSet(arn.text())));
    }

    /** Adds tags or changes their values (TagResource). */
    public void tag(TaskSetArn arn, List<Tag> tags) {
        change(
                EcsOperations.TAG_RESOURCE,
                arn,
                ecs -> ecs.tagResource(
                        request -> request.resourceArn(arn.text()).tags(tags)));
    }

    /** Removes tags, and ignores missing keys (UntagResource). */
    public void untag(TaskSetArn arn, List<String> keys) {
        change(
                EcsOperations.UNTAG_RESOURCE,
                arn,
                ecs -> ecs.untagResource(
                        request -> request.resourceArn(arn.text()).tagKeys(keys)));
    }

    /** Changes the scale (UpdateTaskSet); empty when the task set does not exist. */
    public Optional<TaskSet> scaleIfExists(TaskSetArn arn, Scale scale) {
        return ifExists(() -> Optional.of(scale(arn, scale)));
    }

    /** Deletes a task set (DeleteTaskSet) and returns it, draining; empty when it does not exist. */
    public Optional<TaskSet> delete(TaskSetArn arn, boolean force) {
        return ifExists(() -> Optional.of(change(
                        EcsOperations.DELETE_TASK_SET,
                        arn,
                        ecs -> ecs.deleteTaskSet(request -> request.cluster(arn.cluster())
                                .service(arn.service())
                                .taskSet(arn.text())
                                .force(force)))
                .taskSet()));
    }

    /** Changes a task set, with the retries of the current operation. All these requests are idempotent. */
    private <T> T change(AwsOperation<EcsClient> operation, TaskSetArn arn, Function<EcsClient, T> call) {
        Supplier<T> attempt = () -> clients.call(operation, arn.text(), ecs -> call.apply(requireRegion(arn, ecs)));
        return CurrentOperation.get()
                .map(context -> new CallRetries(sleeper, context, TaskSetsApi::retryRule, "this call changed nothing")
                        .send(attempt))
                .orElseGet(attempt);
    }

    /** The task set was described before: a missing service or cluster is not a new one. */
    private static RetryRule retryRule(RetryRule error) {
        return error.dueToEventualConsistency() ? error.withRetryFor(Duration.ZERO) : error;
    }

    /** Returns a task set of the provider's own account, with its tags (DescribeTaskSets); empty when it does not exist. */
    public Optional<TaskSet> describeInOwnAccount(TaskSetArn arn) {
        return describeInOwnAccount(arn.address());
    }

    /** Returns a task set of the provider's own account, with its tags (DescribeTaskSets); empty when it does not exist. */
    public Optional<TaskSet> describeInOwnAccount(TaskSetAddress address) {
        return describeRaw(address);
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
     * In another region or account AWS would not find the task set, and the provider would regard an existing task set as
     * deleted. The region is known without a call; the account is looked up only when AWS finds nothing.
     */
    private static EcsClient requireRegion(TaskSetArn arn, EcsClient ecs) {
        return requireRegion(Optional.of(arn.region()), ecs);
    }

    static EcsClient requireRegion(Optional<String> region, EcsClient ecs) {
        return requireRegion("task set", region, ecs);
    }

    static EcsClient requireRegion(String resource, Optional<String> region, EcsClient ecs) {
        var here = ecs.serviceClientConfiguration().region().id();
        region.filter(there -> !there.equals(here)).ifPresent(there -> {
            throw ConfigurationException.wrongRegion(resource, there, here);
        });
        return ecs;
    }
}
