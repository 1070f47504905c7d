package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of a resource, a function, the provider's configuration, or an object inside one: everything about it, as
 * data. Immutable.
 *
 * @param <M> the cloud's model type that the property is read from
 * @param <B> the cloud's request builder that the property is sent with
 * @param <J> the property's Java type on the cloud's side
 */
public final class Property<M, B, J> {
    private final String name;
    private final PropertyPath path;
    private final PropertyType<J> type;
    private final PropertyDirection direction;
    private final List<Rule> rules;
    private final List<Rule> elementRules;
    private final List<MapEntryRule> entryRules;
    private final List<Rule> warnings;
    private final String doc;
    private final boolean isRequired;
    private final boolean isAlwaysPresent;
    private final boolean isSecret;
    private final boolean isVolatile;
    private final UpdatePolicy updatePolicy;
    private final WhenOmitted whenOmitted;
    private final StringEquivalence equivalence;
    private final @Nullable ResourceReference reference;
    private final @Nullable BiConsumer<B, J> sentAs;
    private final @Nullable Function<M, @Nullable J> readFrom;

    Property(PropertyBuilder<M, B, J> builder) {
        name = builder.name;
        path = PropertyPath.ROOT.field(builder.name);
        type = builder.type;
        direction = builder.direction;
        rules = List.copyOf(builder.rules);
        elementRules = List.copyOf(builder.elementRules);
        entryRules = List.copyOf(builder.entryRules);
        warnings = List.copyOf(builder.warnings);
        doc = builder.doc;
        isRequired = builder.isRequired;
        isAlwaysPresent = builder.isAlwaysPresent;
        isSecret = builder.isSecret;
        isVolatile = builder.isVolatile;
        updatePolicy = builder.updatePolicy;
        whenOmitted = builder.whenOmitted;
        equivalence = builder.equivalence;
        reference = builder.reference;
        sentAs = builder.sentAs;
        readFrom = builder.readFrom;
    }

    /** Describes a property that the user sets and the state contains. */
    public static <M, B, J> PropertyBuilder<M, B, J> input(String name, PropertyType<J> type) {
        return new PropertyBuilder<>(name, type, PropertyDirection.INPUT);
    }

    /** Describes a property that the user sets and the cloud never reports. */
    public static <M, B, J> PropertyBuilder<M, B, J> writeOnly(String name, PropertyType<J> type) {
        return new PropertyBuilder<>(name, type, PropertyDirection.WRITE_ONLY);
    }

    /** Describes a property that the cloud sets. */
    public static <M, B, J> PropertyBuilder<M, B, J> output(String name, PropertyType<J> type) {
        return new PropertyBuilder<>(name, type, PropertyDirection.OUTPUT);
    }

    public String name() {
        return name;
    }

    /** Returns the property's path in the object that it belongs to. */
    public PropertyPath path() {
        return path;
    }

    public PropertyType<J> type() {
        return type;
    }

    public PropertyDirection direction() {
        return direction;
    }

    /** Returns the documentation, in Markdown. */
    public String doc() {
        return doc;
    }

    /** Returns whether the user must set this input. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Returns whether the property always has a value: a required input, or an output that is always reported. */
    public boolean isAlwaysPresent() {
        return isAlwaysPresent || isRequired;
    }

    /** Returns whether the property is secret wherever it appears. */
    public boolean isSecret() {
        return isSecret;
    }

    /** Returns whether the cloud changes this output without an update. */
    public boolean isVolatile() {
        return isVolatile;
    }

    /** Returns the effect of a change on the existing resource. */
    public UpdatePolicy updatePolicy() {
        return updatePolicy;
    }

    /** Returns the meaning of an omitted property. */
    public WhenOmitted whenOmitted() {
        return whenOmitted;
    }

    /** Returns which different strings are equivalent. */
    public StringEquivalence equivalence() {
        return equivalence;
    }

    /** Returns the rules for the value. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the rules for each element of a list. */
    public List<Rule> elementRules() {
        return elementRules;
    }

    /** Returns the rules for each entry of a map. */
    public List<MapEntryRule> entryRules() {
        return entryRules;
    }

    /** Returns the rules that a valid value may break, which is probably a mistake. */
    public List<Rule> warnings() {
        return warnings;
    }

    /** Returns the kind of resource that the string refers to; empty if it is no reference. */
    public Optional<ResourceReference> reference() {
        return Optional.ofNullable(reference);
    }

    /** Returns the property's value in the object that it belongs to; {@link PropertyValue.NullValue} if it is missing. */
    public PropertyValue in(PropertyValue.ObjectValue object) {
        return object.get(name);
    }

    /** Returns whether {@code unwrapped} means the same as omitting the property. */
    public boolean isOmitted(PropertyValue unwrapped) {
        return unwrapped instanceof PropertyValue.NullValue
                || (unwrapped instanceof PropertyValue.ArrayValue(List<PropertyValue> items) && items.isEmpty())
                || (unwrapped instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields)
                        && fields.isEmpty())
                || (whenOmitted instanceof WhenOmitted.Default(PropertyValue value) && value.equals(unwrapped));
    }

    /**
     * Returns the property's value in {@code object} as the cloud's Java type; null if it is missing.
     *
     * @throws PropertyTypeException if it has another type, which Check rejects
     */
    public @Nullable J decodeFrom(PropertyValue.ObjectValue object) {
        var unwrapped = in(object).unwrapped();
        if (unwrapped instanceof PropertyValue.NullValue) {
            return null;
        }
        J decoded;
        try {
            decoded = type.decode(unwrapped);
        } catch (PropertyTypeException nested) {
            throw nested.inside(path);
        }
        if (decoded == null) {
            throw new PropertyTypeException(path, type.expected());
        }
        return decoded;
    }

    void writeTo(PropertyValue.ObjectValue values, B request) {
        var decoded = decodeFrom(values);
        if (decoded != null && sentAs != null) {
            sentAs.accept(request, decoded);
        }
    }

    PropertyValue readFromModel(M model) {
        var reported = readFrom == null ? null : readFrom.apply(model);
        return reported == null ? PropertyValue.NullValue.NULL : type.encode(reported);
    }
}
