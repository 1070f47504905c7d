package io.github.pulumiawsecs.provider.arn;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The AWS resource types that a task set refers to, and those that users confuse with them, each with the pattern of its
 * ARN (Service Authorization Reference, "Resource types defined by" each service).
 */
enum AwsResource {
    CLUSTER("a cluster", "cluster", "ecs", "cluster/" + NamePatterns.NAME),
    /** With the cluster's name, or without it as before 2018. */
    SERVICE("an ECS service", "service", "ecs", "service/(" + NamePatterns.NAME + "/)?" + NamePatterns.NAME),
    TASK_DEFINITION(
            "a task definition",
            "taskDefinition",
            "ecs",
            "task-definition/" + NamePatterns.NAME + NamePatterns.REVISION),
    TASK_SET(
            "a task set",
            "",
            "ecs",
            "task-set/" + NamePatterns.NAME + "/" + NamePatterns.NAME + "/ecs-svc/[A-Za-z0-9-]+"),
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

    private final String displayName;
    private final String propertyHint;
    private final String service;
    private final Pattern resourcePattern;

    /** @param propertyHint the property that refers to such a resource; empty if there is none, or more than one */
    AwsResource(String displayName, String propertyHint, String service, String pattern) {
        this.displayName = displayName;
        this.propertyHint = propertyHint;
        this.service = service;
        this.resourcePattern = Pattern.compile(pattern);
    }

    /** Returns the name with its article: "a cluster". */
    String displayName() {
        return displayName;
    }

    /** Returns the name with the property that refers to it: "a cluster, which belongs in cluster". */
    String displayNameWithHint() {
        return propertyHint.isEmpty() ? displayName : displayName + ", which belongs in " + propertyHint;
    }

    /** Tells whether the ARN is one of this resource type, in any account and region. */
    boolean matches(Arn arn) {
        return arn.service().equals(service)
                && resourcePattern.matcher(arn.resource()).matches()
                && NamePatterns.PARTITION.matcher(arn.partition()).matches()
                && NamePatterns.ACCOUNT.matcher(arn.account()).matches()
                && (this == ROLE
                        ? arn.region().isEmpty()
                        : NamePatterns.REGION.matcher(arn.region()).matches());
    }

    /** Returns the resource type of the ARN; empty if it is none of these. */
    static Optional<AwsResource> identify(Arn arn) {
        return Arrays.stream(values()).filter(resource -> resource.matches(arn)).findFirst();
    }
}
