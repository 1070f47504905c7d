package awsecs.table;

import awsecs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object with known properties, itself a table: the resource, the provider's configuration, or a block inside one.
 *
 * @param name its name in the schema
 * @param doc what it is, for the schema's reader
 * @param builder makes the empty AWS request part that the properties fill
 * @param build finishes that part
 * @param properties its properties, in the order in which documentation lists them
 * @param rules what must hold between its properties
 * @param <M> the model type that AWS answers with
 * @param <B> the builder that a request is made with
 */
public record Shape<M, B>(
        String name,
        String doc,
        Supplier<B> builder,
        Function<B, M> build,
        List<Property<M, B, ?>> properties,
        List<Relation> rules)
        implements Kind<M> {
    public Shape {
        properties = List.copyOf(properties);
        rules = List.copyOf(rules);
    }

    /** Returns the property of this name, or null. */
    public @Nullable Property<M, B, ?> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Returns what the user may set. */
    public List<Property<M, B, ?>> inputs() {
        return properties.stream()
                .filter(property -> property.role() != Role.OUTPUT)
                .toList();
    }

    /** Returns what the state shows. */
    public List<Property<M, B, ?>> outputs() {
        return properties.stream()
                .filter(property -> property.role() != Role.WRITE_ONLY)
                .toList();
    }

    /** Fills {@code request} with every property that {@code values} has. */
    public void send(Value.Obj values, B request) {
        properties.forEach(property -> property.send(values, request));
    }

    @Override
    public @Nullable M decode(Value plain) {
        if (!(plain instanceof Value.Obj values)) {
            return null;
        }
        var part = builder.get();
        send(values, part);
        return build.apply(part);
    }

    /** Returns every property that AWS reports, under our names; what AWS leaves out is left out. */
    @Override
    public Value.Obj encode(M model) {
        var fields = new LinkedHashMap<String, Value>();
        for (var property : properties) {
            var value = property.receive(model);
            if (!(value instanceof Value.Null)) {
                fields.put(property.name(), value);
            }
        }
        return new Value.Obj(fields);
    }

    @Override
    public String wanted() {
        return "an object";
    }
}
