package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.whenInScope;

import io.github.pulumiawsecs.simulator.model.ParsedArn;

/**
 * The rules on identifiers of clusters, services and task definitions: names with the alphabet of the ECS API reference's
 * {@code CreateCluster}, {@code CreateService} and {@code RegisterTaskDefinition}, or ARNs in the format of the Service
 * Authorization Reference.
 */
final class IdentifierRules {
    private IdentifierRules() {}

    /** "Up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed." */
    static final String NAME = "[a-zA-Z0-9_-]{1,255}";

    static final Rule<String> CLUSTER = identifier(NAME, "cluster/" + NAME);

    /** ARNs have contained the cluster's name since 2018. */
    static final Rule<String> SERVICE = identifier(NAME, "service/(" + NAME + "/)?" + NAME);

    private static final String FAMILY = NAME + "(:[1-9][0-9]*)?";

    static final Rule<String> TASK_DEFINITION = identifier(FAMILY, "task-definition/" + FAMILY);

    private static Rule<String> identifier(String name, String resource) {
        return whenInScope(
                "Invalid identifier.",
                (text, scope) -> ParsedArn.isArn(text)
                        ? ParsedArn.parse(text)
                                .filter(arn -> arn.service().equals("ecs") && arn.isIn(scope))
                                .filter(arn -> arn.resource().matches(resource))
                                .isPresent()
                        : text.matches(name));
    }
}
