package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of one property. Described with the package's own fluent methods while the class of its table
 * is initialised, and only read after that.
 *
 * @param <M> the model type of AWS that it is read from
 * @param <B> the builder of AWS that it is sent with
 * @param <J> its Java type on AWS's side
 */
public final class Property<M, B, J> {
    private final String name;
    private final PropertyType<J> type;
    private final PropertyMode mode;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> elementRules = new ArrayList<>();
    private final List<MapEntryRule> entryRules = new ArrayList<>();
    private final List<Rule> warnings = new ArrayList<>();
    private String doc = "";
    private boolean required;
    private boolean secret;
    private boolean isVolatile;
    private UpdatePolicy updatePolicy = new UpdatePolicy.Replace();
    private WhenOmitted whenOmitted = new WhenOmitted.Absent();
    private StringEquivalence equivalence = StringEquivalence.EXACT;
    private @Nullable Reference reference;
    private @Nullable BiConsumer<B, J> sentAs;
    private @Nullable Function<M, @Nullable J> readFrom;

    private Property(String name, PropertyType<J> kind, PropertyMode role) {
        this.name = name;
        this.type = kind;
        this.mode = role;
    }

    public static <M, B, J> Property<M, B, J> input(String name, PropertyType<J> kind) {
        return new Property<>(name, kind, PropertyMode.INPUT);
    }

    public static <M, B, J> Property<M, B, J> writeOnly(String name, PropertyType<J> kind) {
        return new Property<>(name, kind, PropertyMode.WRITE_ONLY);
    }

    public static <M, B, J> Property<M, B, J> output(String name, PropertyType<J> kind) {
        return new Property<>(name, kind, PropertyMode.OUTPUT);
    }

    /** Its documentation: meaning, limits, default, what a change does. Markdown. */
    public Property<M, B, J> doc(String text) {
        doc = text.strip();
        return this;
    }

    /** An input that must be given, an output that is always there. */
    public Property<M, B, J> required() {
        required = true;
        return this;
    }

    /** Secret wherever it appears, whether the user said so or not. */
    public Property<M, B, J> secret() {
        secret = true;
        return this;
    }

    /** An output that the cloud changes by itself: unknown while an update is previewed. */
    public Property<M, B, J> volatileOutput() {
        isVolatile = true;
        return this;
    }

    public Property<M, B, J> rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** What each element of a list must satisfy. */
    public Property<M, B, J> elementRule(Rule rule) {
        elementRules.add(rule);
        return this;
    }

    /** What each entry of a map must satisfy. */
    public Property<M, B, J> entryRule(MapEntryRule rule) {
        entryRules.add(rule);
        return this;
    }

    /** Legal when broken, and probably a mistake all the same. */
    public Property<M, B, J> warning(Rule rule) {
        warnings.add(rule);
        return this;
    }

    /** Sets the kind of resource that the string refers to. */
    public Property<M, B, J> references(Reference target) {
        reference = target;
        return this;
    }

    /** Makes the property one that is changed in place, by {@code binding}. Without a binding a change replaces. */
    public Property<M, B, J> updatedBy(UpdateBinding binding) {
        updatePolicy = new UpdatePolicy.InPlace(binding);
        return this;
    }

    /** Makes the property one that only the provider uses: a change goes into the state, without a call. */
    public Property<M, B, J> providerOnly() {
        updatePolicy = new UpdatePolicy.ProviderOnly();
        return this;
    }

    /** Makes the property one that matters at creation only: a later change is no difference. */
    public Property<M, B, J> createOnly() {
        updatePolicy = new UpdatePolicy.CreateOnly();
        return this;
    }

    public Property<M, B, J> defaultsTo(PropertyValue value) {
        whenOmitted = new WhenOmitted.Default(value);
        return this;
    }

    public Property<M, B, J> serverComputedWhenOmitted() {
        whenOmitted = new WhenOmitted.ServerComputed();
        return this;
    }

    public Property<M, B, J> providerDefault(PropertyValue value) {
        whenOmitted = new WhenOmitted.ProviderDefault(value);
        return this;
    }

    public Property<M, B, J> equivalentBy(StringEquivalence spellings) {
        equivalence = spellings;
        return this;
    }

    public Property<M, B, J> sentAs(BiConsumer<B, J> setter) {
        sentAs = setter;
        return this;
    }

    public Property<M, B, J> readFrom(Function<M, @Nullable J> getter) {
        readFrom = getter;
        return this;
    }

    public String name() {
        return name;
    }

    public PropertyType<J> type() {
        return type;
    }

    public PropertyMode mode() {
        return mode;
    }

    public String doc() {
        return doc;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isSecret() {
        return secret;
    }

    /** Tells whether the cloud changes this output by itself. */
    public boolean isVolatile() {
        return isVolatile;
    }

    public UpdatePolicy updatePolicy() {
        return updatePolicy;
    }

    public WhenOmitted whenOmitted() {
        return whenOmitted;
    }

    public StringEquivalence equivalence() {
        return equivalence;
    }

    public List<Rule> rules() {
        return Collections.unmodifiableList(rules);
    }

    public List<Rule> elementRules() {
        return Collections.unmodifiableList(elementRules);
    }

    public List<MapEntryRule> entryRules() {
        return Collections.unmodifiableList(entryRules);
    }

    /** What is legal when broken, and probably a mistake all the same. */
    public List<Rule> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** Returns the kind of resource that the string refers to; empty if it is no reference. */
    public Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    /** Tells whether this value says no more than leaving the property out does. */
    public boolean isOmitted(PropertyValue plain) {
        return plain instanceof PropertyValue.NullValue
                || (plain instanceof PropertyValue.ArrayValue(List<PropertyValue> items) && items.isEmpty())
                || (plain instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> fields) && fields.isEmpty())
                || (whenOmitted instanceof WhenOmitted.Default(PropertyValue value) && value.equals(plain));
    }

    /**
     * Returns this property's value in {@code values}, as AWS's Java type; null when it is not there.
     *
     * @throws IllegalArgumentException when it is of another kind: Check was not asked, or did not refuse it
     */
    public @Nullable J decodeFrom(PropertyValue.ObjectValue values) {
        var plain = values.get(name).unwrapped();
        if (plain instanceof PropertyValue.NullValue) {
            return null;
        }
        var java = type.decode(plain);
        if (java == null) {
            throw new IllegalArgumentException(name + ": must be " + type.expected());
        }
        return java;
    }

    void writeTo(PropertyValue.ObjectValue values, B request) {
        var java = decodeFrom(values);
        if (java != null && sentAs != null) {
            sentAs.accept(request, java);
        }
    }

    PropertyValue readFromModel(M model) {
        var java = readFrom == null ? null : readFrom.apply(model);
        return java == null ? PropertyValue.NullValue.NULL : type.encode(java);
    }
}
