package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.util.List;

/** A provider without preflight, and a simulator with the resources of {@link Programs} that shuffles lists. */
final class DriftFixture {
    static final String DEFAULT_KEY = "origin";
    static final List<String> TAG_KEYS =
            List.of("team", "stage", "cost center", "a.b/c", "größe", DEFAULT_KEY, "zz-scan", "audit", "tags");
    static final List<String> TAG_VALUES = List.of("", "a", "b", "default", "with space", "=+-@/:_.");
    static final List<String> SUBNETS = List.of("subnet-1", "subnet-2", "subnet-3", "subnet-4");
    static final List<String> GROUPS = List.of("sg-1", "sg-2", "sg-3");
    static final List<Integer> PORTS = List.of(8080, 9090);

    private static final String ELB = "arn:aws:elasticloadbalancing:us-east-1:123456789012:";
    static final List<String> TARGET_GROUPS =
            List.of(ELB + "targetgroup/blue/1234567890abcdef", ELB + "targetgroup/green/fedcba0987654321");
    static final List<String> REGISTRIES = List.of(
            "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1",
            "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-2");
    static final String ADVANCED = """
            {'alternateTargetGroupArn': '%1$stargetgroup/green/fedcba0987654321',
             'productionListenerRule': '%1$slistener-rule/app/web/0123456789abcdef/0123456789abcdef/0123456789abcdef',
             'roleArn': 'arn:aws:iam::123456789012:role/ecs'}""".formatted(ELB);

    /** Provider configurations of tags. */
    static final List<String> TAG_POLICIES = List.of(
            "{}",
            "{'defaultTags': {'tags': {'origin': 'default', 'audit': 'a'}}}",
            "{'defaultTags': {'tags': {'origin': 'default'}},"
                    + " 'ignoreTags': {'keys': ['audit'], 'keyPrefixes': ['zz']}}");

    private DriftFixture() {}

    /** @param tags one of {@link #TAG_POLICIES} */
    static ProviderFixture create(String tags) {
        return ProviderFixture.builder()
                .config("{'preflight': 'off'}")
                .config(tags)
                .virtualTime()
                .resources(DriftFixture::createResources)
                .build();
    }

    private static void createResources(EcsSimulator simulator) {
        simulator.shuffleLists(42);
        for (var cluster : List.of("demo", "spot")) {
            simulator.call("CreateCluster", "{'clusterName': '" + cluster + "'}");
            simulator.call(
                    "CreateService",
                    "{'cluster': '%s', 'serviceName': 'web', 'desiredCount': 4, 'deploymentController': {'type': 'EXTERNAL'}}"
                            .formatted(cluster));
        }
        simulator.call("CreateService", """
                {'cluster': 'demo', 'serviceName': 'api', 'desiredCount': 4, 'deploymentController': {'type': 'EXTERNAL'}}""");
        simulator.call("PutClusterCapacityProviders", """
                {'cluster': 'demo', 'capacityProviders': ['FARGATE', 'FARGATE_SPOT', 'asg-1', 'asg-2'],
                 'defaultCapacityProviderStrategy': []}""");
        simulator.call("PutClusterCapacityProviders", """
                {'cluster': 'spot', 'capacityProviders': ['FARGATE', 'FARGATE_SPOT'],
                 'defaultCapacityProviderStrategy': [{'capacityProvider': 'FARGATE_SPOT', 'weight': 3},
                                                     {'capacityProvider': 'FARGATE', 'base': 1}]}""");
        for (int revision = 1; revision <= 2; revision++) {
            List.of("web", "anywhere", "bridged").forEach(family -> register(simulator, family));
        }
    }

    /** Registers the next revision of a family: "web" for Fargate, "anywhere", or "bridged". */
    static void register(EcsSimulator simulator, String family) {
        var mode = switch (family) {
            case "web" -> "'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'],";
            case "anywhere" -> "'networkMode': 'awsvpc',";
            default -> "";
        };
        simulator.call("RegisterTaskDefinition", """
                {'family': '%s', %s 'cpu': '256', 'memory': '512', 'containerDefinitions': [{'name': 'app',
                 'image': 'web', 'memory': 512, 'portMappings': [{'containerPort': 8080}, {'containerPort': 9090}]}]}""".formatted(family, mode));
    }
}
