package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.between;
import static io.github.pulumiawsecs.simulator.rules.Rule.member;
import static io.github.pulumiawsecs.simulator.rules.Rule.required;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;
import static io.github.pulumiawsecs.simulator.rules.Rule.whenInScope;

import io.github.pulumiawsecs.simulator.model.ParsedArn;
import io.github.pulumiawsecs.simulator.shape.ServiceRegistry;

/** The rules of the ECS API reference's {@code ServiceRegistry}. */
final class RegistryRules {
    private RegistryRules() {}

    static final Rule<ServiceRegistry> REGISTRY = all(
            required("registryArn", ServiceRegistry::registryArn),
            member(
                    ServiceRegistry::registryArn,
                    whenInScope(
                            "registryArn must be the ARN of a Cloud Map service in the Region of the service.",
                            // Another account can share its namespaces (AWS Cloud Map Developer Guide).
                            (text, scope) -> ParsedArn.parse(text)
                                    .filter(arn -> arn.service().equals("servicediscovery"))
                                    .filter(arn -> arn.partition().equals(scope.partition())
                                            && arn.region().equals(scope.region()))
                                    .filter(arn -> arn.account().matches("[0-9]{12}"))
                                    .filter(arn -> arn.resource().matches("service/srv-[a-zA-Z0-9]+"))
                                    .isPresent())),
            when(
                    "A service registry takes a port or a containerName and containerPort combination, not both.",
                    registry -> registry.port() == null
                            || (registry.containerName() == null && registry.containerPort() == null)),
            when(
                    "containerName and containerPort of a service registry must be specified together.",
                    registry -> (registry.containerName() == null) == (registry.containerPort() == null)),
            member(ServiceRegistry::containerName, LoadBalancerRules.CONTAINER),
            between("port", 1, 65_535, ServiceRegistry::port),
            between("containerPort", 1, 65_535, ServiceRegistry::containerPort));
}
