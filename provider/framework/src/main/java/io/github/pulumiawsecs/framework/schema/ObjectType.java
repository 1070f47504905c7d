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
 * An object with known properties: a resource, a function's arguments, the provider's configuration, or an object inside
 * one. Immutable.
 *
 * @param <M> the cloud's model type
 * @param <B> the cloud's request builder
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
     * @param name the type's name in the package schema
     * @param doc the documentation, in Markdown
     * @param builder creates an empty request builder
     * @param build builds the model from the request builder
     * @param properties the properties, in the order of the documentation
     * @param rules the rules between the properties
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
        // Computed once: Check and Diff use these for each value.
        inputs = properties.stream()
                .filter(property -> property.direction() != PropertyDirection.OUTPUT)
                .toList();
        outputs = properties.stream()
                .filter(property -> property.direction() != PropertyDirection.WRITE_ONLY)
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

    /** Returns the properties, in the order of the documentation. */
    public List<Property<M, B, ?>> properties() {
        return properties;
    }

    public List<CrossFieldRule> rules() {
        return rules;
    }

    /** Returns the property with this name; null if there is none. */
    public @Nullable Property<M, B, ?> property(String propertyName) {
        return byName.get(propertyName);
    }

    /** Returns the properties that the user may set. */
    public List<Property<M, B, ?>> inputs() {
        return inputs;
    }

    /** Returns the properties that the state contains. */
    public List<Property<M, B, ?>> outputs() {
        return outputs;
    }

    /** Returns whether a property at any depth is secret. */
    public boolean holdsSecret() {
        return properties.stream()
                .anyMatch(property -> property.isSecret()
                        || (property.type() instanceof ObjectType<?, ?> object && object.holdsSecret()));
    }

    /** Writes every property of {@code values} to {@code request}. */
    public void writeTo(PropertyValue.ObjectValue values, B request) {
        properties.forEach(property -> property.writeTo(values, request));
    }

    @Override
    public @Nullable M decode(PropertyValue unwrapped) {
        if (!(unwrapped instanceof PropertyValue.ObjectValue values)) {
            return null;
        }
        var request = builder.get();
        writeTo(values, request);
        return build.apply(request);
    }

    /** Returns every property that the cloud reports, under the schema's names. */
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
