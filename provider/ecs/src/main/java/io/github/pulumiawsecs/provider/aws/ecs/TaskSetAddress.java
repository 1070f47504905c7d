package io.github.pulumiawsecs.provider.aws.ecs;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a task set is to be found, as requests to ECS name it.
 *
 * @param cluster the cluster's short name or ARN
 * @param service the service's short name or ARN
 * @param taskSet the task set's short id, {@code ecs-svc/NUMBER}, or its ARN
 */
public record TaskSetAddress(String cluster, String service, String taskSet) {
    private static final Pattern PATH = Pattern.compile("([\\w-]+)/([\\w-]+)/(ecs-svc/[\\w-]+)");
    private static final Pattern TERRAFORM = Pattern.compile("(ecs-svc/[\\w-]+),([^,\\s]+),([^,\\s]+)");
    private static final Pattern ARN = Pattern.compile("arn:[^:]*:ecs:([^:]+):([^:]+):.*");

    /**
     * Reads an id as users have it: the ARN; {@code CLUSTER/SERVICE/ecs-svc/NUMBER}, which is the ARN's last part; or
     * {@code ecs-svc/NUMBER,SERVICE,CLUSTER}, the id in Terraform and in Pulumi's AWS provider, in which cluster and
     * service are written as the configuration has them: short names or ARNs.
     *
     * @return nothing when {@code id} is none of these
     */
    public static Optional<TaskSetAddress> parse(String id) {
        var path = PATH.matcher(id);
        var terraform = TERRAFORM.matcher(id);
        if (path.matches()) {
            return Optional.of(new TaskSetAddress(path.group(1), path.group(2), path.group(3)));
        }
        return terraform.matches()
                ? Optional.of(new TaskSetAddress(terraform.group(3), terraform.group(2), terraform.group(1)))
                : TaskSetArn.parse(id).map(TaskSetArn::address);
    }

    /** Returns the region that an ARN among the parts names; without one, it is the provider's. */
    Optional<String> region() {
        return fromArn(1);
    }

    /** Returns the account that an ARN among the parts names; without one, it is that of the credentials. */
    Optional<String> account() {
        return fromArn(2);
    }

    private Optional<String> fromArn(int group) {
        return Stream.of(taskSet, service, cluster)
                .map(ARN::matcher)
                .filter(arn -> arn.matches())
                .map(arn -> arn.group(group))
                .findFirst();
    }

    /** Returns the address as it reads in a sentence. */
    @Override
    public String toString() {
        return taskSet.startsWith("arn:")
                ? taskSet
                : "task set " + taskSet + " of service " + service + " in cluster " + cluster;
    }
}
