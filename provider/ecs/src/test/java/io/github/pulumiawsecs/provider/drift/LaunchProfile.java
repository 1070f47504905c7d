package io.github.pulumiawsecs.provider.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A valid combination of cluster, launch type, network mode and capacity providers.
 *
 * @param name what it is
 * @param choices the spellings, as JSON, that a property may have; none for a property that must be left out
 * @param required the properties that must be given
 * @param capacityProviders what a strategy may name
 * @param onFargate whether the tasks run there
 * @param inAwsvpc whether the task definition's network mode is that
 */
record LaunchProfile(
        String name,
        Map<String, List<String>> choices,
        Set<String> required,
        List<String> capacityProviders,
        boolean onFargate,
        boolean inAwsvpc) {
    private static final String ARN = "'arn:aws:ecs:us-east-1:123456789012:";
    private static final List<String> OMITTED = List.of();
    private static final List<String> DEMO = List.of("'demo'", ARN + "cluster/demo'");
    private static final List<String> WEB = List.of("'web'", ARN + "service/demo/web'");
    private static final String NETWORK = "networkConfiguration";
    private static final String STRATEGY = "capacityProviderStrategy";

    /** All that there is in the simulator's {@link DriftFixture}. */
    static final List<LaunchProfile> ALL = List.of(
            fargate("on Fargate", Map.of("launchType", List.of("'FARGATE'"), STRATEGY, OMITTED)),
            fargate("on Fargate's providers", Map.of("launchType", OMITTED)),
            fargate(
                    "on the cluster's default providers",
                    Map.of(
                            "cluster",
                            List.of("'spot'", ARN + "cluster/spot'"),
                            "service",
                            List.of("'web'", ARN + "service/spot/web'"),
                            "launchType",
                            OMITTED,
                            STRATEGY,
                            OMITTED)),
            instances("on EC2", "bridged", false, Map.of("launchType", List.of("'EC2'"), STRATEGY, OMITTED)),
            instances("on EC2 by default", "bridged", false, Map.of("launchType", OMITTED, STRATEGY, OMITTED)),
            instances("on EC2 in a VPC", "anywhere", true, Map.of("launchType", List.of("'EC2'"), STRATEGY, OMITTED)),
            instances("on a provider", "anywhere", true, Map.of("launchType", OMITTED)),
            instances(
                    "on managed instances",
                    "anywhere",
                    true,
                    Map.of("launchType", List.of("'MANAGED_INSTANCES'"), STRATEGY, OMITTED)),
            instances(
                    "outside",
                    "bridged",
                    false,
                    Map.of(
                            "launchType",
                            List.of("'EXTERNAL'"),
                            STRATEGY,
                            OMITTED,
                            "loadBalancers",
                            OMITTED,
                            "serviceRegistries",
                            OMITTED)));

    private static LaunchProfile fargate(String name, Map<String, List<String>> fixed) {
        return of(name, "web", List.of("FARGATE", "FARGATE_SPOT"), true, true, fixed)
                .withChoices("platformVersion", List.of("null", "'LATEST'", "'1.4.0'", "'1.3.0'"));
    }

    private static LaunchProfile instances(
            String name, String family, boolean inAwsvpc, Map<String, List<String>> fixed) {
        return of(name, family, List.of("asg-1", "asg-2"), false, inAwsvpc, fixed)
                .withChoices("platformVersion", OMITTED);
    }

    private static LaunchProfile of(
            String name,
            String family,
            List<String> providers,
            boolean onFargate,
            boolean inAwsvpc,
            Map<String, List<String>> fixed) {
        var all = new HashMap<>(Map.of("cluster", DEMO, "service", WEB, "taskDefinition", revisions(family)));
        all.putAll(fixed);
        if (!inAwsvpc) {
            all.put(NETWORK, OMITTED);
        }
        return new LaunchProfile(name, all, Set.of(NETWORK, STRATEGY), providers, onFargate, inAwsvpc);
    }

    /** Returns this situation with one more property fixed. */
    LaunchProfile withChoices(String property, List<String> spellings) {
        var more = new HashMap<>(choices);
        more.put(property, spellings);
        return new LaunchProfile(name, more, required, capacityProviders, onFargate, inAwsvpc);
    }

    private static List<String> revisions(String family) {
        return List.of(
                "'" + family + "'",
                "'" + family + ":1'",
                ARN + "task-definition/" + family + ":1'",
                "'" + family + ":2'",
                ARN + "task-definition/" + family + "'");
    }
}
