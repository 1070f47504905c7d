package io.github.pulumiawsecs.provider.corpus;

import static io.github.pulumiawsecs.provider.corpus.RandomProgram.number;
import static io.github.pulumiawsecs.provider.corpus.RandomProgram.text;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What tasks of chance run on and are reached by, for a {@link RandomProgram}. */
record RandomInfrastructure(RandomProgram program) {

    void into(Map<String, PropertyValue> inputs) {
        switch (program.of("launchType", "strategy", "neither", program.fine() ? "neither" : "both")) {
            case "launchType" -> inputs.put("launchType", launchType());
            case "strategy" -> inputs.put("capacityProviderStrategy", strategy());
            case "both" -> {
                inputs.put("launchType", launchType());
                inputs.put("capacityProviderStrategy", strategy());
            }
            default -> {}
        }
        boolean external = text("EXTERNAL").equals(inputs.get("launchType")) && program.fine();
        if (!external && program.of(true, true, true, false)) {
            inputs.put("networkConfiguration", object("awsvpcConfiguration", awsvpc()));
        }
        if (program.of(1, 2, 3, 4, 5) == 1) {
            inputs.put(
                    "platformVersion",
                    text(program.fine() ? program.of("LATEST", "1.4.0", "1.3.0") : program.of("latest", "1.4", "")));
        }
        program.put(inputs, "loadBalancers", () -> some(external, this::loadBalancer));
        program.put(inputs, "serviceRegistries", () -> some(external, this::registry));
    }

    private PropertyValue some(boolean none, Supplier<PropertyValue> item) {
        return program.list(none ? 0 : program.fine() ? program.of(0, 1) : 2, item);
    }

    private PropertyValue launchType() {
        return text(
                program.fine()
                        ? program.of("EC2", "FARGATE", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES")
                        : program.of("", "fargate", "LAMBDA"));
    }

    private PropertyValue strategy() {
        boolean fargate = program.random.nextBoolean();
        int size = program.fine() ? program.of(0, 1, 2, 3, 20) : 21;
        int[] made = {0};
        return program.list(size, () -> {
            var item = new LinkedHashMap<String, PropertyValue>();
            int number = made[0]++;
            item.put("capacityProvider", program.fine() ? provider(fargate, number) : oddProvider(!fargate));
            boolean plain = number > 2;
            if (number == 0 || !program.fine()) {
                program.put(
                        item,
                        "base",
                        () -> number(program.fine() ? program.of(0, 1, 100_000) : program.of(-1, 100_001)));
            }
            program.put(
                    item,
                    "weight",
                    () -> number(
                            plain || program.fine() ? program.of(0.0, 1.0, 1000.0) : program.of(-1.0, 1001.0, 0.5)));
            return new PropertyValue.ObjectValue(item);
        });
    }

    private PropertyValue provider(boolean fargate, int number) {
        return text(
                fargate
                        ? program.of("FARGATE", "FARGATE_SPOT")
                        : program.of("mine", "p" + number, "Fargate_2", "q".repeat(255)));
    }

    private PropertyValue oddProvider(boolean fargate) {
        return program.of(
                provider(fargate, 0), text(program.of("", "ecs-1", "aws", "fargate", "a.b", "q".repeat(256))));
    }

    private PropertyValue awsvpc() {
        var awsvpc = new LinkedHashMap<String, PropertyValue>();
        awsvpc.put(
                "subnets",
                program.list(
                        program.fine() ? program.of(1, 2, 16) : program.of(0, 17),
                        () -> id("subnet-", "vpc-1", "", "SUBNET-1", "subnet-")));
        program.put(
                awsvpc,
                "securityGroups",
                () -> program.list(
                        program.fine() ? program.of(0, 1, 5) : 6, () -> id("sg-", "default", "", "sg_1", "sg-")));
        program.put(
                awsvpc,
                "assignPublicIp",
                () -> text(program.fine() ? program.of("DISABLED", "DISABLED", "ENABLED") : program.of("enabled", "")));
        return new PropertyValue.ObjectValue(awsvpc);
    }

    private PropertyValue id(String prefix, String... odd) {
        return text(program.fine() ? prefix + Long.toHexString(program.random.nextLong()) : program.of(List.of(odd)));
    }

    private PropertyValue loadBalancer() {
        var balancer = new LinkedHashMap<String, PropertyValue>();
        if (program.fine()) {
            balancer.put("targetGroupArn", targetGroup());
        }
        if (!program.fine()) {
            balancer.put("loadBalancerName", text(program.of("classic", "")));
        }
        if (program.fine()) {
            balancer.put("containerName", container());
        }
        if (program.fine()) {
            balancer.put("containerPort", port());
        }
        if (program.of(true, false, false)) {
            balancer.put("advancedConfiguration", advanced());
        }
        return new PropertyValue.ObjectValue(balancer);
    }

    private PropertyValue advanced() {
        var advanced = new LinkedHashMap<String, PropertyValue>();
        program.put(advanced, "alternateTargetGroupArn", this::targetGroup);
        program.put(advanced, "productionListenerRule", this::listener);
        program.put(advanced, "testListenerRule", this::listener);
        program.put(
                advanced,
                "roleArn",
                () -> text(
                        program.fine()
                                ? program.role()
                                : program.of(
                                        "ecs",
                                        program.role().replace("123456789012", "210987654321"),
                                        program.role().replace("role/", "user/"),
                                        program.arn("iam", "role/ecs"),
                                        program.role().replace(program.partition(), "aws-iso"))));
        return new PropertyValue.ObjectValue(advanced);
    }

    private PropertyValue targetGroup() {
        var resource = "targetgroup/" + program.of("t", "web-1", "t".repeat(32)) + "/0123456789abcdef";
        return text(
                program.fine()
                        ? program.arn("elasticloadbalancing", resource)
                        : program.of(
                                "web",
                                program.elsewhere("elasticloadbalancing", resource),
                                program.arn("elasticloadbalancing", "targetgroup/-web/0123456789abcdef"),
                                program.arn("elasticloadbalancing", "targetgroup/web-/0123456789abcdef"),
                                program.arn("elasticloadbalancing", "targetgroup/" + "t".repeat(33) + "/01"),
                                program.arn("elasticloadbalancing", "targetgroup/web"),
                                program.arn("elasticloadbalancing", "listener/app/web/1/2"),
                                program.arn("servicediscovery", "service/srv-1")));
    }

    private PropertyValue listener() {
        var resource = program.of("listener-rule/app/web/1/2/3", "listener/net/web/1/2");
        return text(
                program.fine()
                        ? program.arn("elasticloadbalancing", resource)
                        : program.of(
                                "rule",
                                program.elsewhere("elasticloadbalancing", resource),
                                program.arn("elasticloadbalancing", "targetgroup/web/01"),
                                program.arn("elasticloadbalancing", "listener-rule/gwy/web/1/2/3")));
    }

    private PropertyValue registry() {
        var registry = new LinkedHashMap<String, PropertyValue>();
        registry.put(
                "registryArn",
                text(
                        program.fine()
                                ? program.arn("servicediscovery", "service/srv-" + program.of("1", "abcdef0123"))
                                : program.of(
                                        "srv-1",
                                        program.elsewhere("servicediscovery", "service/srv-1"),
                                        program.arn("servicediscovery", "service/1"),
                                        program.arn("servicediscovery", "namespace/ns-1"),
                                        program.arn("ecs", "service/srv-1"))));
        var parts = program.of(
                "container",
                "container",
                "port",
                "nothing",
                program.fine() ? "container" : "all",
                program.fine() ? "port" : "half");
        if (parts.equals("port") || parts.equals("all")) {
            registry.put("port", port());
        }
        if (parts.equals("container") || parts.equals("all") || parts.equals("half")) {
            registry.put("containerName", container());
        }
        if (parts.equals("container") || parts.equals("all")) {
            registry.put("containerPort", port());
        }
        return new PropertyValue.ObjectValue(registry);
    }

    private PropertyValue container() {
        return text(program.fine() ? program.name() : program.of("", "a b", "x".repeat(256), "a.b"));
    }

    private PropertyValue port() {
        return program.fine()
                ? number(program.of(1, 80, 65_535))
                : program.of(number(0), number(65_536), number(-1), number(80.5), text("80"));
    }

    private static PropertyValue object(String name, PropertyValue value) {
        return new PropertyValue.ObjectValue(Map.of(name, value));
    }
}
