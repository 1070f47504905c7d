package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A random program with values at every limit. {@code invalidRate} is the probability of an invalid value, so that there
 * are programs with no, one and several mistakes.
 */
final class RandomProgram {
    private static final List<String> REGIONS = List.of("us-east-1", "eu-central-2", "cn-north-1", "us-gov-west-1");
    private static final String ACCOUNT = "123456789012";

    final Random random;
    final String region;
    private final double invalidRate;

    RandomProgram(Random random, double invalidRate) {
        this.random = random;
        this.invalidRate = invalidRate;
        region = pick(REGIONS);
    }

    /** Returns the inputs of a task set. */
    PropertyValue.ObjectValue inputs() {
        var inputs = new LinkedHashMap<String, PropertyValue>();
        var cluster = validName();
        inputs.put(
                "cluster",
                isValid()
                        ? text(pick(cluster, arn("ecs", "cluster/" + cluster)))
                        : invalidName("cluster/a", "service/a/b"));
        inputs.put(
                "service",
                isValid()
                        ? text(pick(validName(), arn("ecs", "service/" + cluster + "/web"), arn("ecs", "service/web")))
                        : invalidName("service/other-cluster/web", "cluster/" + cluster));
        inputs.put(
                "taskDefinition",
                isValid()
                        ? text(pick(
                                validName(),
                                validName() + ":1",
                                validName() + ":9",
                                arn("ecs", "task-definition/web:2")))
                        : invalidName("task-definition/web:0", "task-definition/a/b", "cluster/web"));
        putSometimes(
                inputs,
                "externalId",
                () -> isValid()
                        ? text(pick("", "blue", "Blau №1", "x".repeat(2000)))
                        : new PropertyValue.NumberValue(7.5));
        putSometimes(
                inputs,
                "clientToken",
                () -> text(isValid() ? "~".repeat(pick(1, 35, 36)) : pick("", "!".repeat(37), "a b", "é")));
        putSometimes(inputs, "scale", this::scale);
        putSometimes(inputs, "tags", () -> new RandomTags(this).tags());
        new RandomInfrastructure(this).addTo(inputs);
        return new PropertyValue.ObjectValue(inputs);
    }

    private PropertyValue scale() {
        var scale = new LinkedHashMap<String, PropertyValue>();
        scale.put(
                "value",
                isValid()
                        ? number(pick(0.0, 0.01, 50.0, 99.99, 100.0))
                        : pick(number(-0.01), number(100.01), text("50")));
        putSometimes(scale, "unit", () -> text(isValid() ? "PERCENT" : pick("percent", "COUNT", "")));
        return new PropertyValue.ObjectValue(scale);
    }

    private PropertyValue invalidName(String... resources) {
        var resource = pick(List.of(resources));
        return pick(
                text(pick(
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
                text(foreignArn("ecs", resource)),
                text(arn("servicediscovery", "service/srv-1")),
                new PropertyValue.NumberValue(7.5),
                new PropertyValue.BoolValue(true));
    }

    /** Returns a valid name, some at the length limits. */
    String validName() {
        return pick("demo", "-", "_A-z9", "n".repeat(254), "n".repeat(255));
    }

    /** Adds the member with a probability of two thirds. */
    void putSometimes(Map<String, PropertyValue> object, String name, Supplier<PropertyValue> value) {
        if (random.nextInt(3) > 0) {
            object.put(name, value.get());
        }
    }

    /** Decides whether the next value is valid. */
    boolean isValid() {
        return random.nextDouble() >= invalidRate;
    }

    /** Returns a list with {@code size} items. */
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

    /** Returns an ARN of another region, account or partition. */
    String foreignArn(String service, String resource) {
        return pick(
                String.join(":", "arn", partition(), service, "ap-south-1", ACCOUNT, resource),
                String.join(":", "arn", partition(), service, region, "210987654321", resource),
                String.join(":", "arn", "aws-iso", service, region, ACCOUNT, resource),
                String.join(":", "arn", partition(), service, "", ACCOUNT, resource),
                String.join(":", "arn", partition(), service, region, "", resource));
    }

    String role() {
        return String.join(":", "arn", partition(), "iam", "", ACCOUNT, pick("role/ecs", "role/path/ecs"));
    }

    String partition() {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }

    static PropertyValue number(double number) {
        return new PropertyValue.NumberValue(number);
    }
}
