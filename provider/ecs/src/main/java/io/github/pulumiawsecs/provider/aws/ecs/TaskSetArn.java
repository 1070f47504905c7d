package io.github.pulumiawsecs.provider.aws.ecs;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARN of a task set, taken apart: {@code arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER}.
 *
 * @param text the ARN itself
 * @param region the region's code
 * @param account the account's twelve digits
 * @param cluster the cluster's short name
 * @param service the service's short name
 */
public record TaskSetArn(String text, String region, String account, String cluster, String service) {
    private static final Pattern FORM =
            Pattern.compile("arn:[a-z-]+:ecs:([a-z0-9-]+):([0-9]+):task-set/([^/]+)/([^/]+)/ecs-svc/[^/]+");

    /** Returns the ARN, or nothing when {@code text} is none of a task set. */
    public static Optional<TaskSetArn> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new TaskSetArn(text, matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** Returns where the set is to be found. */
    public TaskSetAddress address() {
        return new TaskSetAddress(cluster, service, text);
    }

    /** Returns the short id, {@code ecs-svc/NUMBER}; AWS writes it into its events and its tasks' {@code startedBy}. */
    public String id() {
        return text.substring(text.lastIndexOf("ecs-svc/"));
    }

    @Override
    public String toString() {
        return text;
    }
}
