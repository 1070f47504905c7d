package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.atMost;
import static io.github.pulumiawsecs.simulator.rules.Rule.between;
import static io.github.pulumiawsecs.simulator.rules.Rule.each;
import static io.github.pulumiawsecs.simulator.rules.Rule.member;
import static io.github.pulumiawsecs.simulator.rules.Rule.oneOf;
import static io.github.pulumiawsecs.simulator.rules.Rule.required;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import io.github.pulumiawsecs.simulator.shape.Scale;

/**
 * The rules for CreateTaskSet and UpdateTaskSet that a request alone decides. Start reading here: the parts of a request
 * have a file each.
 */
public final class TaskSetRules {
    private TaskSetRules() {}

    /** {@code Scale}: "Accepted values are numbers between 0 and 100." */
    public static final Rule<Scale> SCALE =
            all(between("scale.value", 0, 100, Scale::value), oneOf("scale.unit", Scale::unit, Scale.PERCENT));

    /** {@code clientToken}: "Up to 36 ASCII characters in the range of 33-126 (inclusive) are allowed." */
    private static final Rule<String> CLIENT_TOKEN = when(
            "clientToken must have 1 to 36 characters, all of them in the range 33-126.",
            token -> token.matches("[!-~]{1,36}"));

    /** What CreateTaskSet wants. */
    public static final Rule<CreateTaskSetRequest> CREATE = all(
            required("cluster", CreateTaskSetRequest::cluster),
            required("service", CreateTaskSetRequest::service),
            required("taskDefinition", CreateTaskSetRequest::taskDefinition),
            member(CreateTaskSetRequest::cluster, IdentifierRules.CLUSTER),
            member(CreateTaskSetRequest::service, IdentifierRules.SERVICE),
            member(CreateTaskSetRequest::taskDefinition, IdentifierRules.TASK_DEFINITION),
            member(CreateTaskSetRequest::clientToken, CLIENT_TOKEN),
            member(CreateTaskSetRequest::scale, SCALE),
            member(CreateTaskSetRequest::awsvpc, NetworkRules.AWSVPC),
            CapacityProviderStrategyRules.REQUEST,
            InfrastructureRules.REQUEST,
            // Amazon ECS takes several target groups for a service of its own controller, not for a task set.
            atMost(1, "loadBalancers", CreateTaskSetRequest::loadBalancers),
            each(CreateTaskSetRequest::loadBalancers, LoadBalancerRules.LOAD_BALANCER),
            atMost(1, "serviceRegistries", CreateTaskSetRequest::serviceRegistries),
            each(CreateTaskSetRequest::serviceRegistries, RegistryRules.REGISTRY),
            member(CreateTaskSetRequest::tags, TagRules.TAGS));
}
