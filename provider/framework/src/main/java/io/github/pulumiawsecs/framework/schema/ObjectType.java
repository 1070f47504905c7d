package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object with known properties, itself a table: the resource, the provider's configuration, or a block inside one.
 *
 * @param <M> the model type that AWS answers with
 * @param <B> the builder that a request is made with
 */
public final class ObjectType<M, B> implements PropertyType<M> {
    private final String name;
    private final String doc;
    private final Supplier<B> builder;
    private final Function<B, M> build;
    private final List<Property<M, B, ?>> properties;
    private final List<CrossFieldRule> rules;
    private final List<Property<M, B, ?>> inputs;
    private final List<Property<M, B, ?>> outputs;
    private final Map<String, Property<M, B, ?>> byName;

    /**
     * @param name its name in the schema
     * @param doc what it is, for the schema's reader
     * @param builder makes the empty AWS request part that the properties fill
     * @param build finishes that part
     * @param properties its properties, in the order in which documentation lists them
     * @param rules what must hold between its properties
     */
    public ObjectType(
            String name,
            String doc,
            Supplier<B> builder,
            Function<B, M> build,
            List<Property<M, B, ?>> properties,
            List<CrossFieldRule> rules) {
        this.name = name;
        this.doc = doc;
        this.builder = builder;
        this.build = build;
        this.properties = List.copyOf(properties);
        this.rules = List.copyOf(rules);
        // Every walk asks for these, some once for each value: they never change.
        inputs = properties.stream()
                .filter(property -> property.mode() != PropertyMode.OUTPUT)
                .toList();
        outputs = properties.stream()
                .filter(property -> property.mode() != PropertyMode.WRITE_ONLY)
                .toList();
        byName = new HashMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
    }

    /** Returns a type that is read one property at a time with {@link Property#decodeFrom}, and never as a whole. */
    public static ObjectType<ObjectValue, ObjectValue> of(
            String name, String doc, List<Property<ObjectValue, ObjectValue, ?>> properties, CrossFieldRule... rules) {
        return new ObjectType<>(
                name,
                doc,
                () -> {
                    throw new IllegalStateException(name + " is read one property at a time");
                },
                values -> values,
                properties,
                List.of(rules));
    }

    public String name() {
        return name;
    }

    public String doc() {
        return doc;
    }

    public Supplier<B> builder() {
        return builder;
    }

    public Function<B, M> build() {
        return build;
    }

    /** Returns its properties, in the order in which documentation lists them. */
    public List<Property<M, B, ?>> properties() {
        return properties;
    }

    public List<CrossFieldRule> rules() {
        return rules;
    }

    /** Returns the property of this name, or null. */
    public @Nullable Property<M, B, ?> property(String wanted) {
        return byName.get(wanted);
    }

    /** Returns what the user may set. */
    public List<Property<M, B, ?>> inputs() {
        return inputs;
    }

    /** Returns what the state shows. */
    public List<Property<M, B, ?>> outputs() {
        return outputs;
    }

    /** Fills {@code request} with every property that {@code values} has. */
    public void writeTo(PropertyValue.ObjectValue values, B request) {
        properties.forEach(property -> property.writeTo(values, request));
    }

    @Override
    public @Nullable M decode(PropertyValue plain) {
        if (!(plain instanceof PropertyValue.ObjectValue values)) {
            return null;
        }
        var part = builder.get();
        writeTo(values, part);
        return build.apply(part);
    }

    /** Returns every property that AWS reports, under our names; what AWS leaves out is left out. */
    @Override
    public PropertyValue.ObjectValue encode(M model) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (var property : properties) {
            var value = property.readFromModel(model);
            if (!(value instanceof PropertyValue.NullValue)) {
                fields.put(property.name(), value);
            }
        }
        return new PropertyValue.ObjectValue(fields);
    }

    @Override
    public String expected() {
        return "an object";
    }
}
