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
 * The rules on CreateTaskSet and UpdateTaskSet requests that depend on the request only. Start reading here: each part
 * of a request has its own file.
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

    /** The rules on CreateTaskSet. */
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
            // Several target groups are possible for services with the ECS controller, not for task sets.
            atMost(1, "loadBalancers", CreateTaskSetRequest::loadBalancers),
            each(CreateTaskSetRequest::loadBalancers, LoadBalancerRules.LOAD_BALANCER),
            atMost(1, "serviceRegistries", CreateTaskSetRequest::serviceRegistries),
            each(CreateTaskSetRequest::serviceRegistries, RegistryRules.REGISTRY),
            member(CreateTaskSetRequest::tags, TagRules.TAGS));
}
