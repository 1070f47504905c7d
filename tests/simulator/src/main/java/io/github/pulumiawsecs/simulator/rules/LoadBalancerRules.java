package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.between;
import static io.github.pulumiawsecs.simulator.rules.Rule.member;
import static io.github.pulumiawsecs.simulator.rules.Rule.required;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;
import static io.github.pulumiawsecs.simulator.rules.Rule.whenInScope;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.shape.AdvancedConfiguration;
import io.github.pulumiawsecs.simulator.shape.LoadBalancer;

/** The rules of the ECS API reference's {@code LoadBalancer} and {@code AdvancedConfiguration}. */
final class LoadBalancerRules {
    private LoadBalancerRules() {}

    /** The alphabet of {@code ContainerDefinition.name}. */
    static final Rule<String> CONTAINER =
            when("The container does not exist in the task definition.", name -> name.matches(IdentifierRules.NAME));

    /** The alphabet of {@code CreateTargetGroup.Name} (Elastic Load Balancing API reference). */
    private static final String TARGET_GROUP_NAME = "(?!-)[a-zA-Z0-9-]{1,32}(?<!-)";

    private static final Rule<AdvancedConfiguration> ADVANCED = all(
            member(AdvancedConfiguration::alternateTargetGroupArn, targetGroup("alternateTargetGroupArn")),
            member(AdvancedConfiguration::productionListenerRule, listener("productionListenerRule")),
            member(AdvancedConfiguration::testListenerRule, listener("testListenerRule")),
            member(AdvancedConfiguration::roleArn, role("roleArn")));

    static final Rule<LoadBalancer> LOAD_BALANCER = all(
            // CreateTaskSet: "either an Application Load Balancer or a Network Load Balancer", which have target
            // groups.
            when(
                    "Classic Load Balancers are not supported for task sets.",
                    balancer -> balancer.loadBalancerName() == null),
            required("targetGroupArn", LoadBalancer::targetGroupArn),
            member(LoadBalancer::targetGroupArn, targetGroup("targetGroupArn")),
            required("containerName", LoadBalancer::containerName),
            member(LoadBalancer::containerName, CONTAINER),
            when("containerPort can not be empty.", balancer -> balancer.containerPort() != null),
            between("containerPort", 1, 65_535, LoadBalancer::containerPort),
            member(LoadBalancer::advancedConfiguration, ADVANCED));

    private static Rule<String> targetGroup(String member) {
        return whenInScope(
                member + " must be the ARN of a target group in the account and Region of the service.",
                (arn, scope) -> isElb(arn, scope, "targetgroup/" + TARGET_GROUP_NAME + "/[0-9a-f]+"));
    }

    private static Rule<String> listener(String member) {
        return whenInScope(
                member + " must be the ARN of a listener or listener rule in the account and Region of the service.",
                (arn, scope) -> isElb(arn, scope, "listener(-rule)?/(app|net)/.+"));
    }

    private static Rule<String> role(String member) {
        return whenInScope(
                member + " must be the ARN of an IAM role.",
                (text, scope) -> ParsedArn.parse(text)
                        .filter(arn ->
                                arn.service().equals("iam") && arn.region().isEmpty())
                        .filter(arn -> arn.partition().equals(scope.partition())
                                && arn.account().equals(scope.account()))
                        .filter(arn -> arn.resource().matches("role/.+"))
                        .isPresent());
    }

    private static boolean isElb(String text, AccountAndRegion scope, String resource) {
        return ParsedArn.parse(text)
                .filter(arn -> arn.service().equals("elasticloadbalancing") && arn.isIn(scope))
                .filter(arn -> arn.resource().matches(resource))
                .isPresent();
    }
}
