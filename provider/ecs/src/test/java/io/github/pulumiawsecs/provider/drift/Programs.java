package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Generates valid programs in every equivalent form: optional properties with values, omitted, null or empty, and fields in
 * any order. {@link DriftFixture} has the resources that they refer to.
 */
final class Programs {
    private final Random random;
    private final LaunchProfile profile;

    private Programs(Random random, List<LaunchProfile> profiles) {
        this.random = random;
        this.profile = profiles.get(random.nextInt(profiles.size()));
    }

    /** Returns the inputs of a random program with one of these profiles. */
    static PropertyValue.ObjectValue random(Random random, List<LaunchProfile> profiles) {
        return new Programs(random, profiles).program();
    }

    private PropertyValue.ObjectValue program() {
        var properties = new ArrayList<>(TaskSetSchema.TYPE.inputs());
        Collections.shuffle(properties, random);
        var inputs = new LinkedHashMap<String, PropertyValue>();
        for (var property : properties) {
            var value = value(property);
            if (!(value instanceof PropertyValue.NullValue) || random.nextBoolean()) {
                inputs.put(property.name(), value);
            }
        }
        return new PropertyValue.ObjectValue(inputs);
    }

    private PropertyValue value(Property<?, ?, ?> property) {
        var choices = profile.choices().get(property.name());
        if (choices != null) {
            return choices.isEmpty() ? omitted(property) : JsonPropertyValues.parse(pick(choices));
        }
        boolean omitted = !profile.required().contains(property.name()) && random.nextInt(3) == 0;
        return omitted ? omitted(property) : validValue(property.name());
    }

    /** Returns a form of an omitted value. */
    private PropertyValue omitted(Property<?, ?, ?> property) {
        var empty = switch (property.type()) {
            case PropertyType.SetOf<?> _ -> new PropertyValue.ArrayValue(List.of());
            case PropertyType.StringMap _ -> PropertyValue.ObjectValue.EMPTY;
            default ->
                property.name().equals("externalId") ? new PropertyValue.StringValue("") : PropertyValue.NullValue.NULL;
        };
        return random.nextBoolean() ? empty : PropertyValue.NullValue.NULL;
    }

    private PropertyValue validValue(String name) {
        return switch (name) {
            case "externalId" -> new PropertyValue.StringValue(pick(List.of("blue", "green-2", "arn:like", "7")));
            case "clientToken" -> new PropertyValue.StringValue("token-" + random.nextLong(1L << 40));
            case "waitForSteadyState", "forceDelete" -> new PropertyValue.BoolValue(random.nextBoolean());
            case "scale" -> scale();
            case "tags" -> tags();
            case "networkConfiguration" -> network();
            case "capacityProviderStrategy" -> strategy();
            case "loadBalancers" -> new PropertyValue.ArrayValue(List.of(loadBalancer()));
            case "serviceRegistries" -> new PropertyValue.ArrayValue(List.of(registry()));
            default -> throw new IllegalStateException("no value for property " + name + "; add one here");
        };
    }

    private PropertyValue scale() {
        var scale = PropertyValue.ObjectValue.EMPTY.with(
                "value", new PropertyValue.NumberValue(pick(List.of(0.0, 1.0, 12.5, 50.0, 99.9, 100.0))));
        return random.nextBoolean() ? scale : scale.with("unit", new PropertyValue.StringValue("PERCENT"));
    }

    private PropertyValue tags() {
        var tags = new TreeMap<String, String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            tags.put(pick(DriftFixture.TAG_KEYS), pick(DriftFixture.TAG_VALUES));
        }
        return PropertyType.STRING_MAP.encode(tags);
    }

    private PropertyValue network() {
        var awsvpc = new LinkedHashMap<String, PropertyValue>();
        awsvpc.put("subnets", subset(DriftFixture.SUBNETS, 1));
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("securityGroups", subset(DriftFixture.GROUPS, 0));
            case 1 -> awsvpc.put("securityGroups", PropertyValue.NullValue.NULL);
            default -> {}
        }
        var publicIp = profile.onFargate() ? List.of("ENABLED", "DISABLED") : List.of("DISABLED");
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("assignPublicIp", new PropertyValue.StringValue(pick(publicIp)));
            case 1 -> awsvpc.put("assignPublicIp", PropertyValue.NullValue.NULL);
            default -> {}
        }
        return new PropertyValue.ObjectValue(Map.of("awsvpcConfiguration", new PropertyValue.ObjectValue(awsvpc)));
    }

    private PropertyValue strategy() {
        var items = new ArrayList<PropertyValue>();
        var providers = new ArrayList<>(profile.capacityProviders());
        Collections.shuffle(providers, random);
        int based = random.nextInt(3);
        for (int i = 0; i < 1 + random.nextInt(providers.size()); i++) {
            var item = PropertyValue.ObjectValue.EMPTY.with(
                    "capacityProvider", new PropertyValue.StringValue(providers.get(i)));
            item = number(item, "weight", i == 0 ? 1 + random.nextInt(1000) : random.nextInt(3));
            items.add(number(item, "base", i == based ? random.nextInt(100_001) : 0));
        }
        Collections.shuffle(items, random);
        return new PropertyValue.ArrayValue(items);
    }

    /** Adds a number; zero, the default, in any equivalent form. */
    private PropertyValue.ObjectValue number(PropertyValue.ObjectValue item, String name, int number) {
        if (number != 0) {
            return item.with(name, new PropertyValue.NumberValue(number));
        }
        var fields = new LinkedHashMap<>(item.fields());
        switch (random.nextInt(3)) {
            case 0 -> fields.put(name, new PropertyValue.NumberValue(0));
            case 1 -> fields.put(name, PropertyValue.NullValue.NULL);
            default -> {}
        }
        return new PropertyValue.ObjectValue(fields);
    }

    private PropertyValue loadBalancer() {
        var balancer = PropertyValue.ObjectValue.EMPTY
                .with("targetGroupArn", new PropertyValue.StringValue(pick(DriftFixture.TARGET_GROUPS)))
                .with("containerName", new PropertyValue.StringValue("app"))
                .with("containerPort", new PropertyValue.NumberValue(pick(DriftFixture.PORTS)));
        return random.nextInt(3) > 0
                ? balancer
                : balancer.with("advancedConfiguration", JsonPropertyValues.parse(DriftFixture.ADVANCED));
    }

    private PropertyValue registry() {
        var registry = PropertyValue.ObjectValue.EMPTY.with(
                "registryArn", new PropertyValue.StringValue(pick(DriftFixture.REGISTRIES)));
        return profile.inAwsvpc() && random.nextBoolean()
                ? registry.with("port", new PropertyValue.NumberValue(1 + random.nextInt(65_535)))
                : registry.with("containerName", new PropertyValue.StringValue("app"))
                        .with("containerPort", new PropertyValue.NumberValue(pick(DriftFixture.PORTS)));
    }

    private PropertyValue subset(List<String> texts, int minimum) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return new PropertyValue.ArrayValue(
                shuffled.subList(0, minimum + random.nextInt(texts.size() - minimum + 1)).stream()
                        .<PropertyValue>map(PropertyValue.StringValue::new)
                        .toList());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
