package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.provider.arn.Arn;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a task set in requests to ECS.
 *
 * @param cluster the cluster's short name or ARN
 * @param service the service's short name or ARN
 * @param taskSet the task set's short id, {@code ecs-svc/NUMBER}, or its ARN
 */
public record TaskSetAddress(String cluster, String service, String taskSet) {
    private static final Pattern PATH = Pattern.compile("([\\w-]+)/([\\w-]+)/(ecs-svc/[\\w-]+)");
    private static final Pattern TERRAFORM = Pattern.compile("(ecs-svc/[\\w-]+),([^,\\s]+),([^,\\s]+)");

    /**
     * Parses the id of a task set in one of three formats:
     *
     * <ul>
     *   <li>the ARN;
     *   <li>{@code CLUSTER/SERVICE/ecs-svc/NUMBER}, the end of the ARN;
     *   <li>{@code ecs-svc/NUMBER,SERVICE,CLUSTER}, the id in Terraform and in Pulumi's AWS provider, with the cluster
     *       and the service as short names or ARNs.
     * </ul>
     *
     * @return empty when {@code id} has another format
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

    /** Returns the service of the task set. */
    public ServiceKey serviceKey() {
        return new ServiceKey(Arn.nameOf(cluster), Arn.nameOf(service));
    }

    /** Returns the short id, {@code ecs-svc/NUMBER}. */
    public String id() {
        return taskSet.substring(taskSet.lastIndexOf("ecs-svc/"));
    }

    /** Returns the region of the first ARN in the address; empty when the address has only names. */
    public Optional<String> region() {
        return arns().map(Arn::region).findFirst();
    }

    /** Returns the account of the first ARN in the address; empty when the address has only names. */
    public Optional<String> account() {
        return arns().map(Arn::account).findFirst();
    }

    private Stream<Arn> arns() {
        return Stream.of(taskSet, service, cluster)
                .flatMap(part -> Arn.parse(part).stream())
                .filter(arn -> arn.service().equals("ecs")
                        && !arn.region().isEmpty()
                        && !arn.account().isEmpty());
    }

    /** Returns the address as part of a sentence. */
    @Override
    public String toString() {
        return Arn.isArn(taskSet)
                ? taskSet
                : "task set " + taskSet + " of service " + service + " in cluster " + cluster;
    }
}
