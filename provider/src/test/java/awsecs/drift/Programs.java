package awsecs.drift;

import awsecs.table.Kind;
import awsecs.table.Property;
import awsecs.table.TaskSetTable;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes programs as users write them: in every spelling, with what is optional given, left out, null or empty, and the
 * fields in any order. All of them are right, and {@link World} has what they name.
 */
final class Programs {
    private final Random random;
    private final Situation situation;

    private Programs(Random random, List<Situation> situations) {
        this.random = random;
        this.situation = situations.get(random.nextInt(situations.size()));
    }

    /** Returns the inputs of the next program in one of these situations, as the user wrote them. */
    static Value.Obj next(Random random, List<Situation> situations) {
        return new Programs(random, situations).program();
    }

    private Value.Obj program() {
        var properties = new ArrayList<>(TaskSetTable.SHAPE.inputs());
        Collections.shuffle(properties, random);
        var inputs = new LinkedHashMap<String, Value>();
        for (var property : properties) {
            var value = value(property);
            if (!(value instanceof Value.Null) || random.nextBoolean()) {
                inputs.put(property.name(), value);
            }
        }
        return new Value.Obj(inputs);
    }

    private Value value(Property<?, ?, ?> property) {
        var spellings = situation.fixed().get(property.name());
        if (spellings != null) {
            return spellings.isEmpty() ? leftOut(property) : JsonValues.parsed(pick(spellings));
        }
        boolean omitted = !situation.given().contains(property.name()) && random.nextInt(3) == 0;
        return omitted ? leftOut(property) : given(property.name());
    }

    /** Everything that says no more than that there is nothing. */
    private Value leftOut(Property<?, ?, ?> property) {
        var empty = switch (property.kind()) {
            case Kind.SetOf<?> _ -> new Value.Array(List.of());
            case Kind.Texts _ -> Value.Obj.EMPTY;
            default -> property.name().equals("externalId") ? new Value.Text("") : Value.Null.NULL;
        };
        return random.nextBoolean() ? empty : Value.Null.NULL;
    }

    private Value given(String name) {
        return switch (name) {
            case "externalId" -> new Value.Text(pick(List.of("blue", "green-2", "arn:like", "7")));
            case "clientToken" -> new Value.Text("token-" + random.nextLong(1L << 40));
            case "waitForSteadyState", "forceDelete" -> new Value.Bool(random.nextBoolean());
            case "scale" -> scale();
            case "tags" -> tags();
            case "networkConfiguration" -> network();
            case "capacityProviderStrategy" -> strategy();
            case "loadBalancers" -> new Value.Array(List.of(loadBalancer()));
            case "serviceRegistries" -> new Value.Array(List.of(registry()));
            default -> throw new IllegalStateException("no program has " + name + ": say here what to write for it");
        };
    }

    private Value scale() {
        var scale = Value.Obj.EMPTY.with("value", new Value.Num(pick(List.of(0.0, 1.0, 12.5, 50.0, 99.9, 100.0))));
        return random.nextBoolean() ? scale : scale.with("unit", new Value.Text("PERCENT"));
    }

    private Value tags() {
        var tags = new TreeMap<String, String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            tags.put(pick(World.TAG_KEYS), pick(World.TAG_VALUES));
        }
        return Value.ofTexts(tags);
    }

    private Value network() {
        var awsvpc = new LinkedHashMap<String, Value>();
        awsvpc.put("subnets", some(World.SUBNETS, 1));
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("securityGroups", some(World.GROUPS, 0));
            case 1 -> awsvpc.put("securityGroups", Value.Null.NULL);
            default -> {}
        }
        var publicIp = situation.onFargate() ? List.of("ENABLED", "DISABLED") : List.of("DISABLED");
        switch (random.nextInt(3)) {
            case 0 -> awsvpc.put("assignPublicIp", new Value.Text(pick(publicIp)));
            case 1 -> awsvpc.put("assignPublicIp", Value.Null.NULL);
            default -> {}
        }
        return new Value.Obj(Map.of("awsvpcConfiguration", new Value.Obj(awsvpc)));
    }

    private Value strategy() {
        var items = new ArrayList<Value>();
        var providers = new ArrayList<>(situation.capacityProviders());
        Collections.shuffle(providers, random);
        int based = random.nextInt(3);
        for (int i = 0; i < 1 + random.nextInt(providers.size()); i++) {
            var item = Value.Obj.EMPTY.with("capacityProvider", new Value.Text(providers.get(i)));
            item = number(item, "weight", i == 0 ? 1 + random.nextInt(1000) : random.nextInt(3));
            items.add(number(item, "base", i == based ? random.nextInt(100_001) : 0));
        }
        Collections.shuffle(items, random);
        return new Value.Array(items);
    }

    /** Zero is the default, so it may as well be left out, and the other way round. */
    private Value.Obj number(Value.Obj item, String name, int number) {
        if (number != 0) {
            return item.with(name, new Value.Num(number));
        }
        var fields = new LinkedHashMap<>(item.fields());
        switch (random.nextInt(3)) {
            case 0 -> fields.put(name, new Value.Num(0));
            case 1 -> fields.put(name, Value.Null.NULL);
            default -> {}
        }
        return new Value.Obj(fields);
    }

    private Value loadBalancer() {
        var balancer = Value.Obj.EMPTY
                .with("targetGroupArn", new Value.Text(pick(World.TARGET_GROUPS)))
                .with("containerName", new Value.Text("app"))
                .with("containerPort", new Value.Num(pick(World.PORTS)));
        return random.nextInt(3) > 0
                ? balancer
                : balancer.with("advancedConfiguration", JsonValues.parsed(World.ADVANCED));
    }

    private Value registry() {
        var registry = Value.Obj.EMPTY.with("registryArn", new Value.Text(pick(World.REGISTRIES)));
        return situation.inAwsvpc() && random.nextBoolean()
                ? registry.with("port", new Value.Num(1 + random.nextInt(65_535)))
                : registry.with("containerName", new Value.Text("app"))
                        .with("containerPort", new Value.Num(pick(World.PORTS)));
    }

    private Value some(List<String> texts, int least) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        return new Value.Array(shuffled.subList(0, least + random.nextInt(texts.size() - least + 1)).stream()
                .<Value>map(Value.Text::new)
                .toList());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
