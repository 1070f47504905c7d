package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A program of chance: values at and around every limit, some of them beyond it. How many, the program's own oddness
 * says, so that there are programs with no mistake, with one, and with several.
 */
final class RandomProgram {
    private static final List<String> REGIONS = List.of("us-east-1", "eu-central-2", "cn-north-1", "us-gov-west-1");
    private static final String ACCOUNT = "123456789012";

    final Random random;
    final String region;
    private final double oddness;

    RandomProgram(Random random, double oddness) {
        this.random = random;
        this.oddness = oddness;
        region = of(REGIONS);
    }

    /** Returns the inputs of a task set. */
    PropertyValue.ObjectValue inputs() {
        var inputs = new LinkedHashMap<String, PropertyValue>();
        var cluster = name();
        inputs.put(
                "cluster",
                fine() ? text(of(cluster, arn("ecs", "cluster/" + cluster))) : oddName("cluster/a", "service/a/b"));
        inputs.put(
                "service",
                fine()
                        ? text(of(name(), arn("ecs", "service/" + cluster + "/web"), arn("ecs", "service/web")))
                        : oddName("service/other-cluster/web", "cluster/" + cluster));
        inputs.put(
                "taskDefinition",
                fine()
                        ? text(of(name(), name() + ":1", name() + ":9", arn("ecs", "task-definition/web:2")))
                        : oddName("task-definition/web:0", "task-definition/a/b", "cluster/web"));
        put(
                inputs,
                "externalId",
                () -> fine() ? text(of("", "blue", "Blau №1", "x".repeat(2000))) : new PropertyValue.NumberValue(7));
        put(inputs, "clientToken", () -> text(fine() ? "~".repeat(of(1, 35, 36)) : of("", "!".repeat(37), "a b", "é")));
        put(inputs, "scale", this::scale);
        put(inputs, "tags", () -> new RandomTags(this).tags());
        new RandomInfrastructure(this).into(inputs);
        return new PropertyValue.ObjectValue(inputs);
    }

    private PropertyValue scale() {
        var scale = new LinkedHashMap<String, PropertyValue>();
        scale.put(
                "value",
                fine() ? number(of(0.0, 0.01, 50.0, 99.99, 100.0)) : of(number(-0.01), number(100.01), text("50")));
        put(scale, "unit", () -> text(fine() ? "PERCENT" : of("percent", "COUNT", "")));
        return new PropertyValue.ObjectValue(scale);
    }

    private PropertyValue oddName(String... resources) {
        var resource = of(List.of(resources));
        return of(
                text(of(
                        "",
                        " ",
                        "a b",
                        "a.b",
                        "a/b",
                        "ü",
                        ":1",
                        "web:0",
                        "web:x",
                        "web:1:2",
                        "x".repeat(256),
                        "arn:aws:ecs")),
                text(arn("ecs", resource)),
                text(elsewhere("ecs", resource)),
                text(arn("servicediscovery", "service/srv-1")),
                new PropertyValue.NumberValue(7),
                new PropertyValue.BoolValue(true));
    }

    /** A name at the limits of its length. */
    String name() {
        return of("demo", "-", "_A-z9", "n".repeat(254), "n".repeat(255));
    }

    /** Puts the member in, most of the time. */
    void put(Map<String, PropertyValue> object, String name, Supplier<PropertyValue> value) {
        if (random.nextInt(3) > 0) {
            object.put(name, value.get());
        }
    }

    /** Tells whether what comes next should be as it should be. */
    boolean fine() {
        return random.nextDouble() >= oddness;
    }

    /** A list of this many values. */
    PropertyValue list(int size, Supplier<PropertyValue> item) {
        var items = new ArrayList<PropertyValue>();
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return new PropertyValue.ArrayValue(items);
    }

    String arn(String service, String resource) {
        return String.join(":", "arn", partition(), service, region, ACCOUNT, resource);
    }

    /** The same with one part that does not fit. */
    String elsewhere(String service, String resource) {
        return of(
                String.join(":", "arn", partition(), service, "ap-south-1", ACCOUNT, resource),
                String.join(":", "arn", partition(), service, region, "210987654321", resource),
                String.join(":", "arn", "aws-iso", service, region, ACCOUNT, resource),
                String.join(":", "arn", partition(), service, "", ACCOUNT, resource),
                String.join(":", "arn", partition(), service, region, "", resource));
    }

    String role() {
        return String.join(":", "arn", partition(), "iam", "", ACCOUNT, of("role/ecs", "role/path/ecs"));
    }

    String partition() {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }

    static PropertyValue number(double number) {
        return new PropertyValue.NumberValue(number);
    }
}
