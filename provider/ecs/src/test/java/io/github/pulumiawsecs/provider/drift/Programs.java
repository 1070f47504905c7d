package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes programs as users write them: in every spelling, with what is optional given, left out, null or empty, and the
 * fields in any order. All of them are right, and {@link DriftFixture} has what they name.
 */
final class Programs {
    private final Random random;
    private final LaunchProfile situation;

    private Programs(Random random, List<LaunchProfile> situations) {
        this.random = random;
        this.situation = situations.get(random.nextInt(situations.size()));
    }

    /** Returns the inputs of the next program in one of these situations, as the user wrote them. */
    static PropertyValue.ObjectValue next(Random random, List<LaunchProfile> situations) {
        return new Programs(random, situations).program();
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
        var spellings = situation.fixed().get(property.name());
        if (spellings != null) {
            return spellings.isEmpty() ? leftOut(property) : JsonPropertyValues.parse(pick(spellings));
        }
        boolean omitted = !situation.given().contains(property.name()) && random.nextInt(3) == 0;
        return omitted ? leftOut(property) : given(property.name());
    }

    /** Everything that says no more than that there is nothing. */
    private PropertyValue leftOut(Property<?, ?, ?> property) {
        var empty = switch (property.type()) {
            case PropertyType.SetOf<?> _ -> new PropertyValue.ArrayValue(List.of());
            case PropertyType.StringMap _ -> PropertyValue.ObjectValue.EMPTY;
            default ->
                property.name().equals("externalId") ? new PropertyValue.StringValue("") : PropertyValue.NullValue.NULL;
        };
        return random.nextBoolean() ? empty : PropertyValue.NullValue.NULL;
    }

    private PropertyValue given(String name) {
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
            default -> throw new IllegalStateException("no program has " + name + ": say here what to write for it");
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
        return PropertyValue.ofStrings(tags);
    }

    private PropertyValue network() {
        var awsvpc = new LinkedHashMap<String, PropertyValue>();
        awsvpc.put("subnets", some(DriftFixture.SUBNETS, 1));
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("securityGroups", some(DriftFixture.GROUPS, 0));
            case 1 -> awsvpc.put("securityGroups", PropertyValue.NullValue.NULL);
            default -> {}
        }
        var publicIp = situation.onFargate() ? List.of("ENABLED", "DISABLED") : List.of("DISABLED");
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("assignPublicIp", new PropertyValue.StringValue(pick(publicIp)));
            case 1 -> awsvpc.put("assignPublicIp", PropertyValue.NullValue.NULL);
            default -> {}
        }
        return new PropertyValue.ObjectValue(Map.of("awsvpcConfiguration", new PropertyValue.ObjectValue(awsvpc)));
    }

    private PropertyValue strategy() {
        var items = new ArrayList<PropertyValue>();
        var providers = new ArrayList<>(situation.capacityProviders());
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

    /** Zero is the default, so it may as well be left out, and the other way round. */
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
        return situation.inAwsvpc() && random.nextBoolean()
                ? registry.with("port", new PropertyValue.NumberValue(1 + random.nextInt(65_535)))
                : registry.with("containerName", new PropertyValue.StringValue("app"))
                        .with("containerPort", new PropertyValue.NumberValue(pick(DriftFixture.PORTS)));
    }

    private PropertyValue some(List<String> texts, int least) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return new PropertyValue.ArrayValue(
                shuffled.subList(0, least + random.nextInt(texts.size() - least + 1)).stream()
                        .<PropertyValue>map(PropertyValue.StringValue::new)
                        .toList());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
