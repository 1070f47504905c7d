package io.github.pulumiawsecs.framework.schema;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes one property, in one chain of calls that ends with {@link #build}. Not thread-safe.
 *
 * @param <M> the cloud's model type that the property is read from
 * @param <B> the cloud's request builder that the property is sent with
 * @param <J> the property's Java type on the cloud's side
 */
public final class PropertyBuilder<M, B, J> {
    final String name;
    final PropertyType<J> type;
    final PropertyDirection direction;
    final List<Rule> rules = new ArrayList<>();
    final List<Rule> elementRules = new ArrayList<>();
    final List<MapEntryRule> entryRules = new ArrayList<>();
    final List<Rule> warnings = new ArrayList<>();
    String doc = "";
    boolean isRequired;
    boolean isAlwaysPresent;
    boolean isSecret;
    boolean isVolatile;
    UpdatePolicy updatePolicy = new UpdatePolicy.Replace();
    WhenOmitted whenOmitted = new WhenOmitted.Absent();
    StringEquivalence equivalence = StringEquivalence.EXACT;

    @Nullable
    ResourceReference reference;

    @Nullable
    BiConsumer<B, J> sentAs;

    @Nullable
    Function<M, @Nullable J> readFrom;

    PropertyBuilder(String name, PropertyType<J> type, PropertyDirection direction) {
        this.name = name;
        this.type = type;
        this.direction = direction;
    }

    /**
     * Returns the property.
     *
     * @throws IllegalStateException if the description contradicts itself
     */
    public Property<M, B, J> build() {
        if (direction == PropertyDirection.OUTPUT ? isRequired : isAlwaysPresent || isVolatile) {
            throw new IllegalStateException(
                    name + ": only an input can be required, only an output always present or volatile");
        }
        return new Property<>(this);
    }

    /** Sets the documentation in Markdown: meaning, limits, default, effect of a change. */
    public PropertyBuilder<M, B, J> doc(String text) {
        doc = text.strip();
        return this;
    }

    /** Makes it an input that the user must set. */
    public PropertyBuilder<M, B, J> required() {
        isRequired = true;
        return this;
    }

    /** Makes it an output that the cloud always reports. */
    public PropertyBuilder<M, B, J> alwaysPresent() {
        isAlwaysPresent = true;
        return this;
    }

    /** Makes it secret wherever it appears, whether or not the user marked it as secret. */
    public PropertyBuilder<M, B, J> secret() {
        isSecret = true;
        return this;
    }

    /** Makes it an output that the cloud changes by itself: unknown while an update is previewed. */
    public PropertyBuilder<M, B, J> volatileOutput() {
        isVolatile = true;
        return this;
    }

    /** Adds a rule for the value. */
    public PropertyBuilder<M, B, J> rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** Adds a rule for each element of a list. */
    public PropertyBuilder<M, B, J> elementRule(Rule rule) {
        elementRules.add(rule);
        return this;
    }

    /** Adds a rule for each entry of a map. */
    public PropertyBuilder<M, B, J> entryRule(MapEntryRule rule) {
        entryRules.add(rule);
        return this;
    }

    /** Adds a rule that a valid value may break, which is probably a mistake. */
    public PropertyBuilder<M, B, J> warning(Rule rule) {
        warnings.add(rule);
        return this;
    }

    /** Sets the kind of resource that the string refers to. */
    public PropertyBuilder<M, B, J> references(ResourceReference target) {
        reference = target;
        return this;
    }

    /** Makes it an input that is changed in place, by {@code binding}. Without a binding a change replaces. */
    public PropertyBuilder<M, B, J> updatedBy(UpdateBinding binding) {
        updatePolicy = new UpdatePolicy.InPlace(binding);
        return this;
    }

    /** Makes it an input that only the provider uses: a change updates the state only, without a call. */
    public PropertyBuilder<M, B, J> providerOnly() {
        updatePolicy = new UpdatePolicy.ProviderOnly();
        return this;
    }

    /** Makes it an input that is used at creation only: a later change is ignored. */
    public PropertyBuilder<M, B, J> createOnly() {
        updatePolicy = new UpdatePolicy.CreateOnly();
        return this;
    }

    /** Sets the cloud's default: for an omitted property the cloud uses and reports {@code value}. */
    public PropertyBuilder<M, B, J> defaultsTo(PropertyValue value) {
        whenOmitted = new WhenOmitted.Default(value);
        return this;
    }

    /** Lets the cloud choose the value of an omitted property; its choice is no drift. */
    public PropertyBuilder<M, B, J> serverComputedWhenOmitted() {
        whenOmitted = new WhenOmitted.ServerComputed();
        return this;
    }

    /** Sets the provider's default: Check puts {@code value} into the inputs, so that the preview shows it. */
    public PropertyBuilder<M, B, J> providerDefault(PropertyValue value) {
        whenOmitted = new WhenOmitted.ProviderDefault(value);
        return this;
    }

    /** Sets which different strings are equivalent. */
    public PropertyBuilder<M, B, J> equivalentBy(StringEquivalence stringEquivalence) {
        equivalence = stringEquivalence;
        return this;
    }

    /** Sets how the value is written to a request. */
    public PropertyBuilder<M, B, J> sentAs(BiConsumer<B, J> setter) {
        sentAs = setter;
        return this;
    }

    /** Sets how the value is read from a response. */
    public PropertyBuilder<M, B, J> readFrom(Function<M, @Nullable J> getter) {
        readFrom = getter;
        return this;
    }
}
