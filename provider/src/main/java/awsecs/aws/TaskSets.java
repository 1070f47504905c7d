package awsecs.aws;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskSetsResponse;
import software.amazon.awssdk.services.ecs.model.Scale;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.TaskSetField;

/**
 * The calls that concern one task set, one method each. All of them throw {@link AwsFailure} when AWS refuses or cannot
 * be reached.
 */
public final class TaskSets {
    private final Clients clients;

    public TaskSets(Clients clients) {
        this.clients = clients;
    }

    /** Makes a task set (CreateTaskSet). A repeated call with the same client token makes none again. */
    public TaskSet create(CreateTaskSetRequest request) {
        var about = "service " + request.service() + " in cluster " + request.cluster();
        return clients.call("CreateTaskSet", about, ecs -> ecs.createTaskSet(request))
                .taskSet();
    }

    /** Looks a task set up, with its tags (DescribeTaskSets); empty when it, its service or its cluster is gone. */
    public Optional<TaskSet> describe(TaskSetArn arn) {
        try {
            var answer = clients.call(
                    "DescribeTaskSets",
                    arn.text(),
                    ecs -> ecs.describeTaskSets(request -> request.cluster(arn.cluster())
                            .service(arn.service())
                            .taskSets(arn.text())
                            .include(TaskSetField.TAGS)));
            return found(arn, answer);
        } catch (AwsFailure failure) {
            if (isGone(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Changes the scale (UpdateTaskSet). */
    public void scale(TaskSetArn arn, Scale scale) {
        clients.call(
                "UpdateTaskSet",
                arn.text(),
                ecs -> ecs.updateTaskSet(request -> request.cluster(arn.cluster())
                        .service(arn.service())
                        .taskSet(arn.text())
                        .scale(scale)));
    }

    /** Adds tags, or changes the values of those that are there (TagResource). */
    public void tag(TaskSetArn arn, List<Tag> tags) {
        clients.call(
                "TagResource",
                arn.text(),
                ecs -> ecs.tagResource(
                        request -> request.resourceArn(arn.text()).tags(tags)));
    }

    /** Removes tags; keys that are not there do not matter (UntagResource). */
    public void untag(TaskSetArn arn, List<String> keys) {
        clients.call(
                "UntagResource",
                arn.text(),
                ecs -> ecs.untagResource(
                        request -> request.resourceArn(arn.text()).tagKeys(keys)));
    }

    /** Deletes a task set (DeleteTaskSet); without error when it is gone already. */
    public void delete(TaskSetArn arn) {
        try {
            clients.call(
                    "DeleteTaskSet",
                    arn.text(),
                    ecs -> ecs.deleteTaskSet(request -> request.cluster(arn.cluster())
                            .service(arn.service())
                            .taskSet(arn.text())));
        } catch (AwsFailure failure) {
            if (!isGone(failure)) {
                throw failure;
            }
        }
    }

    private static Optional<TaskSet> found(TaskSetArn arn, DescribeTaskSetsResponse answer) {
        return answer.taskSets().stream()
                .filter(set -> arn.text().equals(set.taskSetArn()))
                .findFirst();
    }

    /** A set cannot outlive its service, nor a service its cluster. */
    private static boolean isGone(AwsFailure failure) {
        return failure.is(
                "TaskSetNotFoundException",
                "ServiceNotFoundException",
                "ServiceNotActiveException",
                "ClusterNotFoundException");
    }
}
