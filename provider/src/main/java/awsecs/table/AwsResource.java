package awsecs.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The resources of AWS that a task set names, and those that users take for them, each with the form of its ARN
 * (Service Authorization Reference, "Resource types defined by" each service).
 */
enum AwsResource {
    CLUSTER("a cluster", "cluster", "ecs", "cluster/" + Names.NAME),
    /** With the cluster's name, or in the form from before 2018 without it. */
    SERVICE("an ECS service", "service", "ecs", "service/(" + Names.NAME + "/)?" + Names.NAME),
    TASK_DEFINITION("a task definition", "taskDefinition", "ecs", "task-definition/" + Names.NAME + Names.REVISION),
    TASK_SET("a task set", "", "ecs", "task-set/.+"),
    CAPACITY_PROVIDER("a capacity provider", "", "ecs", "capacity-provider/.+"),
    TARGET_GROUP(
            "a target group",
            "loadBalancers[].targetGroupArn",
            "elasticloadbalancing",
            "targetgroup/[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?/[0-9a-f]+"),
    LOAD_BALANCER("a load balancer", "", "elasticloadbalancing", "loadbalancer/.+"),
    LISTENER("a listener", "", "elasticloadbalancing", "listener/(app|net)/.+"),
    LISTENER_RULE("a listener rule", "", "elasticloadbalancing", "listener-rule/(app|net)/.+"),
    REGISTRY("a Cloud Map service", "serviceRegistries[].registryArn", "servicediscovery", "service/srv-[A-Za-z0-9]+"),
    NAMESPACE("a Cloud Map namespace", "", "servicediscovery", "namespace/.+"),
    ROLE("an IAM role", "", "iam", "role/.+");

    private final String called;
    private final String belongs;
    private final String service;
    private final Pattern form;

    /** @param belongs the property that names such a resource; empty when there is none, or none in particular */
    AwsResource(String called, String belongs, String service, String form) {
        this.called = called;
        this.belongs = belongs;
        this.service = service;
        this.form = Pattern.compile(form);
    }

    /** Returns what it is called, with its article: "a cluster". */
    String called() {
        return called;
    }

    /** Returns how it reads when it stands where something else should: "a cluster, which belongs in cluster". */
    String misplaced() {
        return belongs.isEmpty() ? called : called + ", which belongs in " + belongs;
    }

    /** Tells whether the ARN is one of such a resource, wherever it lives. */
    boolean isNamedBy(Arn arn) {
        return arn.service().equals(service)
                && form.matcher(arn.resource()).matches()
                && Names.PARTITION.matcher(arn.partition()).matches()
                && Names.ACCOUNT.matcher(arn.account()).matches()
                && (this == ROLE
                        ? arn.region().isEmpty()
                        : Names.REGION.matcher(arn.region()).matches());
    }

    /** Returns what the ARN names; nothing when it is nothing that a task set has to do with. */
    static Optional<AwsResource> namedBy(Arn arn) {
        return Arrays.stream(values())
                .filter(resource -> resource.isNamedBy(arn))
                .findFirst();
    }
}
