package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * The ARN of a task set: {@code arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER}.
 *
 * @param text the whole ARN
 * @param region the region's code
 * @param account the account's ID
 * @param cluster the cluster's short name
 * @param service the service's short name
 */
public record TaskSetArn(String text, String region, String account, String cluster, String service) {
    private static final Pattern RESOURCE = Pattern.compile("task-set/([^/]+)/([^/]+)/ecs-svc/[^/]+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]+");

    /** Returns the ARN; empty when {@code text} is not the ARN of a task set. */
    public static Optional<TaskSetArn> parse(String text) {
        return Arn.parse(text).flatMap(arn -> of(text, arn));
    }

    /**
     * Returns the ARN in the state's ID of a task set.
     *
     * @throws OperationRejectedException when the ID is not the ARN of a task set
     */
    public static TaskSetArn ofId(String id) {
        return parse(id)
                .orElseThrow(() -> new OperationRejectedException(new UserMessage(
                        "id",
                        "must be the ARN of a task set (got " + ValueFormatter.format(id) + ")",
                        "remove the resource from the state with `pulumi state delete`, then import it by its ARN with"
                                + " `pulumi import`")));
    }

    private static Optional<TaskSetArn> of(String text, Arn arn) {
        var resource = RESOURCE.matcher(arn.resource());
        return arn.service().equals("ecs")
                        && !arn.region().isEmpty()
                        && ACCOUNT.matcher(arn.account()).matches()
                        && resource.matches()
                ? Optional.of(new TaskSetArn(text, arn.region(), arn.account(), resource.group(1), resource.group(2)))
                : Optional.empty();
    }

    /** Returns the address of the task set. */
    public TaskSetAddress address() {
        return new TaskSetAddress(cluster, service, text);
    }

    /** Returns the service of the task set. */
    public ServiceKey serviceKey() {
        return new ServiceKey(cluster, service);
    }

    /** Returns the short id, {@code ecs-svc/NUMBER}. AWS uses it in events and as {@code startedBy} of tasks. */
    public String id() {
        return text.substring(text.lastIndexOf("ecs-svc/"));
    }

    /** Returns the ARN of the cluster of a described task set. Emulators may omit it. */
    public static @Nullable String clusterOf(TaskSet set) {
        return set.clusterArn() == null ? derive(set, arn -> "cluster/" + arn.cluster()) : set.clusterArn();
    }

    /** Returns the ARN of the service of a described task set. Emulators may omit it. */
    public static @Nullable String serviceOf(TaskSet set) {
        return set.serviceArn() == null
                ? derive(set, arn -> "service/" + arn.cluster() + "/" + arn.service())
                : set.serviceArn();
    }

    private static @Nullable String derive(TaskSet set, Function<TaskSetArn, String> resource) {
        return Optional.ofNullable(set.taskSetArn())
                .flatMap(TaskSetArn::parse)
                .map(arn -> arn.text.substring(0, arn.text.indexOf("task-set/")) + resource.apply(arn))
                .orElse(null);
    }

    @Override
    public String toString() {
        return text;
    }
}
