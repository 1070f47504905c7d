package awsecs.simulator.rules;

import static awsecs.simulator.rules.Rule.all;
import static awsecs.simulator.rules.Rule.between;
import static awsecs.simulator.rules.Rule.fitting;
import static awsecs.simulator.rules.Rule.part;
import static awsecs.simulator.rules.Rule.required;
import static awsecs.simulator.rules.Rule.that;

import awsecs.simulator.model.Arn;
import awsecs.simulator.shape.ServiceRegistry;

/** The rules of the ECS API reference's {@code ServiceRegistry}. */
final class RegistryRules {
    private RegistryRules() {}

    static final Rule<ServiceRegistry> REGISTRY = all(
            required("registryArn", ServiceRegistry::registryArn),
            part(
                    ServiceRegistry::registryArn,
                    fitting(
                            "registryArn must be the ARN of a Cloud Map service in the account and Region of the service.",
                            (text, home) -> Arn.parse(text)
                                    .filter(arn -> arn.service().equals("servicediscovery") && arn.livesIn(home))
                                    .filter(arn -> arn.resource().matches("service/.+"))
                                    .isPresent())),
            that(
                    "A service registry takes a port or a containerName and containerPort combination, not both.",
                    registry -> registry.port() == null
                            || (registry.containerName() == null && registry.containerPort() == null)),
            that(
                    "containerName and containerPort of a service registry must be specified together.",
                    registry -> (registry.containerName() == null) == (registry.containerPort() == null)),
            between("port", 1, 65_535, ServiceRegistry::port),
            between("containerPort", 1, 65_535, ServiceRegistry::containerPort));
}
