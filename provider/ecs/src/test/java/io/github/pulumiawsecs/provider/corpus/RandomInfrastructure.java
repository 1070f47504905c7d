package io.github.pulumiawsecs.provider.corpus;

import static io.github.pulumiawsecs.provider.corpus.RandomProgram.number;
import static io.github.pulumiawsecs.provider.corpus.RandomProgram.text;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Random launch type, network, load balancers and service registries of a {@link RandomProgram}. */
record RandomInfrastructure(RandomProgram program) {

    void addTo(Map<String, PropertyValue> inputs) {
        switch (program.pick("launchType", "strategy", "neither", program.isValid() ? "neither" : "both")) {
            case "launchType" -> inputs.put("launchType", launchType());
            case "strategy" -> inputs.put("capacityProviderStrategy", strategy());
            case "both" -> {
                inputs.put("launchType", launchType());
                inputs.put("capacityProviderStrategy", strategy());
            }
            default -> {}
        }
        boolean external = text("EXTERNAL").equals(inputs.get("launchType")) && program.isValid();
        if (!external && program.pick(true, true, true, false)) {
            inputs.put("networkConfiguration", object("awsvpcConfiguration", awsvpc()));
        }
        if (program.pick(1, 2, 3, 4, 5) == 1) {
            inputs.put(
                    "platformVersion",
                    text(
                            program.isValid()
                                    ? program.pick("LATEST", "1.4.0", "1.3.0")
                                    : program.pick("latest", "1.4", "")));
        }
        program.putSometimes(inputs, "loadBalancers", () -> upToOne(external, this::loadBalancer));
        program.putSometimes(inputs, "serviceRegistries", () -> upToOne(external, this::registry));
    }

    private PropertyValue upToOne(boolean none, Supplier<PropertyValue> item) {
        return program.list(none ? 0 : program.isValid() ? program.pick(0, 1) : 2, item);
    }

    private PropertyValue launchType() {
        return text(
                program.isValid()
                        ? program.pick("EC2", "FARGATE", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES")
                        : program.pick("", "fargate", "LAMBDA"));
    }

    private PropertyValue strategy() {
        boolean fargate = program.random.nextBoolean();
        int size = program.isValid() ? program.pick(0, 1, 2, 3, 20) : 21;
        int[] count = {0};
        return program.list(size, () -> {
            var item = new LinkedHashMap<String, PropertyValue>();
            int number = count[0]++;
            item.put("capacityProvider", program.isValid() ? provider(fargate, number) : invalidProvider(!fargate));
            boolean plain = number > 2;
            if (number == 0 || !program.isValid()) {
                program.putSometimes(
                        item,
                        "base",
                        () -> number(program.isValid() ? program.pick(0, 1, 100_000) : program.pick(-1, 100_001)));
            }
            program.putSometimes(
                    item,
                    "weight",
                    () -> number(
                            plain || program.isValid()
                                    ? program.pick(0.0, 1.0, 1000.0)
                                    : program.pick(-1.0, 1001.0, 0.5)));
            return new PropertyValue.ObjectValue(item);
        });
    }

    private PropertyValue provider(boolean fargate, int number) {
        return text(
                fargate
                        ? program.pick("FARGATE", "FARGATE_SPOT")
                        : program.pick("mine", "p" + number, "Fargate_2", "q".repeat(255)));
    }

    private PropertyValue invalidProvider(boolean fargate) {
        return program.pick(
                provider(fargate, 0), text(program.pick("", "ecs-1", "aws", "fargate", "a.b", "q".repeat(256))));
    }

    private PropertyValue awsvpc() {
        var awsvpc = new LinkedHashMap<String, PropertyValue>();
        awsvpc.put(
                "subnets",
                program.list(
                        program.isValid() ? program.pick(1, 2, 16) : program.pick(0, 17),
                        () -> id("subnet-", "vpc-1", "", "SUBNET-1", "subnet-")));
        program.putSometimes(
                awsvpc,
                "securityGroups",
                () -> program.list(
                        program.isValid() ? program.pick(0, 1, 5) : 6, () -> id("sg-", "default", "", "sg_1", "sg-")));
        program.putSometimes(
                awsvpc,
                "assignPublicIp",
                () -> text(
                        program.isValid()
                                ? program.pick("DISABLED", "DISABLED", "ENABLED")
                                : program.pick("enabled", "")));
        return new PropertyValue.ObjectValue(awsvpc);
    }

    private PropertyValue id(String prefix, String... invalid) {
        return text(
                program.isValid()
                        ? prefix + Long.toHexString(program.random.nextLong())
                        : program.pick(List.of(invalid)));
    }

    private PropertyValue loadBalancer() {
        var balancer = new LinkedHashMap<String, PropertyValue>();
        if (program.isValid()) {
            balancer.put("targetGroupArn", targetGroup());
        }
        if (!program.isValid()) {
            balancer.put("loadBalancerName", text(program.pick("classic", "")));
        }
        if (program.isValid()) {
            balancer.put("containerName", container());
        }
        if (program.isValid()) {
            balancer.put("containerPort", port());
        }
        if (program.pick(true, false, false)) {
            balancer.put("advancedConfiguration", advanced());
        }
        return new PropertyValue.ObjectValue(balancer);
    }

    private PropertyValue advanced() {
        var advanced = new LinkedHashMap<String, PropertyValue>();
        program.putSometimes(advanced, "alternateTargetGroupArn", this::targetGroup);
        program.putSometimes(advanced, "productionListenerRule", this::listener);
        program.putSometimes(advanced, "testListenerRule", this::listener);
        program.putSometimes(
                advanced,
                "roleArn",
                () -> text(
                        program.isValid()
                                ? program.role()
                                : program.pick(
                                        "ecs",
                                        program.role().replace("123456789012", "210987654321"),
                                        program.role().replace("role/", "user/"),
                                        program.arn("iam", "role/ecs"),
                                        program.role().replace(program.partition(), "aws-iso"))));
        return new PropertyValue.ObjectValue(advanced);
    }

    private PropertyValue targetGroup() {
        var resource = "targetgroup/" + program.pick("t", "web-1", "t".repeat(32)) + "/0123456789abcdef";
        return text(
                program.isValid()
                        ? program.arn("elasticloadbalancing", resource)
                        : program.pick(
                                "web",
                                program.foreignArn("elasticloadbalancing", resource),
                                program.arn("elasticloadbalancing", "targetgroup/-web/0123456789abcdef"),
                                program.arn("elasticloadbalancing", "targetgroup/web-/0123456789abcdef"),
                                program.arn("elasticloadbalancing", "targetgroup/" + "t".repeat(33) + "/01"),
                                program.arn("elasticloadbalancing", "targetgroup/web"),
                                program.arn("elasticloadbalancing", "listener/app/web/1/2"),
                                program.arn("servicediscovery", "service/srv-1")));
    }

    private PropertyValue listener() {
        var resource = program.pick("listener-rule/app/web/1/2/3", "listener/net/web/1/2");
        return text(
                program.isValid()
                        ? program.arn("elasticloadbalancing", resource)
                        : program.pick(
                                "rule",
                                program.foreignArn("elasticloadbalancing", resource),
                                program.arn("elasticloadbalancing", "targetgroup/web/01"),
                                program.arn("elasticloadbalancing", "listener-rule/gwy/web/1/2/3")));
    }

    private PropertyValue registry() {
        var registry = new LinkedHashMap<String, PropertyValue>();
        registry.put(
                "registryArn",
                text(
                        program.isValid()
                                ? program.arn("servicediscovery", "service/srv-" + program.pick("1", "abcdef0123"))
                                : program.pick(
                                        "srv-1",
                                        program.foreignArn("servicediscovery", "service/srv-1"),
                                        program.arn("servicediscovery", "service/1"),
                                        program.arn("servicediscovery", "namespace/ns-1"),
                                        program.arn("ecs", "service/srv-1"))));
        var parts = program.pick(
                "container",
                "container",
                "port",
                "nothing",
                program.isValid() ? "container" : "all",
                program.isValid() ? "port" : "half");
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
        return text(program.isValid() ? program.validName() : program.pick("", "a b", "x".repeat(256), "a.b"));
    }

    private PropertyValue port() {
        return program.isValid()
                ? number(program.pick(1, 80, 65_535))
                : program.pick(number(0), number(65_536), number(-1), number(80.5), text("80"));
    }

    private static PropertyValue object(String name, PropertyValue value) {
        return new PropertyValue.ObjectValue(Map.of(name, value));
    }
}
