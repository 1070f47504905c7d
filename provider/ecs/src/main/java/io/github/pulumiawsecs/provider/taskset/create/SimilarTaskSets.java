package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The existing task sets that a previewed create resembles: the state may have lost one of them. The order in which the
 * engine compares resources is unknown, so that only the end of a preview shows which of them are in the state.
 * Thread-safe.
 */
public final class SimilarTaskSets {
    private final DeploymentSession session;
    private final TaskSetsApi taskSets;
    private final ConcurrentSkipListMap<String, List<String>> arnsByUrn = new ConcurrentSkipListMap<>();

    public SimilarTaskSets(DeploymentSession session, TaskSetsApi taskSets) {
        this.session = session;
        this.taskSets = taskSets;
    }

    /**
     * Records that a preview creates a task set. Reads the tags of similar task sets that the state does not have so far: a
     * marked one belongs to an interrupted create. Without the permission for it, this method does nothing.
     *
     * @param arns the ARNs of the task sets in its service with the same task definition
     */
    public void record(Urn urn, List<String> arns) {
        var others = arns.stream().filter(arn -> !session.isKnown(arn)).toList();
        if (others.isEmpty()) {
            return;
        }
        var service = TaskSetArn.ofId(others.getFirst()).serviceKey();
        try {
            var unmarked = taskSets.describe(service.cluster(), service.service(), others).stream()
                    .filter(set -> CreationMarker.of(set).isEmpty())
                    .map(TaskSet::taskSetArn)
                    .toList();
            arnsByUrn.put(urn.toString(), unmarked);
        } catch (AwsCallException _) {
            return;
        }
    }

    /** Warns about the recorded task sets that are not in the state. */
    public void report(Log log) {
        for (var create = arnsByUrn.pollFirstEntry(); create != null; create = arnsByUrn.pollFirstEntry()) {
            var others = create.getValue().stream()
                    .filter(arn -> !session.isKnown(arn))
                    .toList();
            if (!others.isEmpty()) {
                log.warning(message(create.getKey(), others).toString());
            }
        }
    }

    private static UserMessage message(String urn, List<String> others) {
        var name = urn.substring(urn.lastIndexOf("::") + 2);
        return new UserMessage(
                "resource " + name,
                "the service has task sets with the same task definition that this program does not manage: "
                        + String.join(", ", others) + ". `pulumi up` creates another one",
                "if one of them belongs to this resource, take it over with `pulumi import " + TaskSetSchema.TOKEN + " "
                        + name + " " + others.getFirst() + "`");
    }
}
