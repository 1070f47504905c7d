package io.github.pulumiawsecs.simulator.model;

import java.util.List;

/** The API takes names and ARNs alike; this tells which resource is meant. */
public final class Identifiers {
    private Identifiers() {}

    /**
     * The name of the cluster that a name or an ARN means.
     *
     * @throws AwsError when an ARN is no cluster's, or one of another account or region
     */
    public static String clusterName(AccountAndRegion home, String identifier) {
        return ParsedArn.isArn(identifier)
                ? path(home, identifier, "cluster", 1).get(0)
                : identifier;
    }

    /**
     * The name of the service that a name or an ARN means. The old form of the ARN, without the cluster, is taken too.
     *
     * @throws AwsError when an ARN is no service's, or one of another cluster, account or region
     */
    public static String serviceName(AccountAndRegion home, String cluster, String identifier) {
        if (!ParsedArn.isArn(identifier)) {
            return identifier;
        }
        List<String> path = path(home, identifier, "service", 2);
        if (path.size() == 2 && !path.get(0).equals(cluster)) {
            throw AwsError.invalidParameter(
                    "Invalid identifier: Identifier is for " + path.get(0) + ". Your cluster is " + cluster);
        }
        return path.get(path.size() - 1);
    }

    /**
     * The task definition, as {@code family} or {@code family:revision}, that either of them or an ARN means.
     *
     * @throws AwsError when an ARN is no task definition's, or one of another account or region
     */
    public static String taskDefinitionName(AccountAndRegion home, String identifier) {
        return ParsedArn.isArn(identifier)
                ? path(home, identifier, "task-definition", 1).get(0)
                : identifier;
    }

    private static List<String> path(AccountAndRegion home, String identifier, String type, int most) {
        ParsedArn arn = ParsedArn.parse(identifier).orElseThrow(() -> invalid(identifier));
        List<String> path = List.of(arn.resource().split("/", -1));
        boolean fits = arn.service().equals("ecs") && arn.isIn(home);
        if (!fits || !path.get(0).equals(type) || path.size() < 2 || path.size() > most + 1) {
            throw invalid(identifier);
        }
        return path.subList(1, path.size());
    }

    private static AwsError invalid(String identifier) {
        return AwsError.invalidParameter("Invalid identifier: " + identifier);
    }
}
