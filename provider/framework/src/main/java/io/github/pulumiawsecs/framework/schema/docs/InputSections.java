package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One section for each input, nested ones included: type, default, effect of a change, rules and an example. */
final class InputSections {
    private final Markdown page;
    private final boolean withUpdatePolicies;

    /** @param withUpdatePolicies whether to describe the effect of a change; false for the provider's configuration */
    InputSections(Markdown page, boolean withUpdatePolicies) {
        this.page = page;
        this.withUpdatePolicies = withUpdatePolicies;
    }

    /** @param examples a value for each of these inputs */
    void add(List<? extends Property<?, ?, ?>> inputs, String prefix, PropertyValue.ObjectValue examples) {
        for (var property : inputs) {
            var path = prefix + property.name();
            var example = examples.get(property.name());
            page.heading(3, "`" + path + "`");
            page.paragraph(summary(property, prefix.isEmpty()));
            page.paragraph(property.doc());
            page.bullets(notes(property, example));
            addEnumValues(page, property.type());
            switch (property.type()) {
                case ObjectType<?, ?> object -> addObject(object, path, (PropertyValue.ObjectValue) example);
                case PropertyType.ListType<?> list
                when list.element() instanceof ObjectType<?, ?> object ->
                    addObject(object, path + "[]", (PropertyValue.ObjectValue)
                            ((PropertyValue.ArrayValue) example).items().getFirst());
                default -> {}
            }
        }
    }

    static void addRules(Markdown page, ObjectType<?, ?> type) {
        page.bullets(type.rules().stream()
                .map(rule ->
                        rule.properties().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                                + ": "
                                + rule.description())
                .toList());
    }

    static void addEnumValues(Markdown page, PropertyType<?> type) {
        if (type instanceof PropertyType.EnumType enumType) {
            page.paragraph("Values of `" + enumType.name() + "`:");
            page.bullets(enumType.options().entrySet().stream()
                    .map(option -> "`" + option.getKey() + "`: " + option.getValue())
                    .toList());
        }
    }

    private void addObject(ObjectType<?, ?> type, String path, PropertyValue.ObjectValue examples) {
        add(type.inputs(), path + ".", examples);
        if (!type.rules().isEmpty()) {
            page.heading(4, "Rules inside `" + path + "`");
            addRules(page, type);
        }
    }

    private String summary(Property<?, ?, ?> property, boolean isTopLevel) {
        return PropertyText.type(property.type())
                + (property.type() instanceof PropertyType.SetOf<?> ? " in any order, " : ", ")
                + PropertyText.presence(property)
                + (property.isSecret() ? "; secret" : "")
                + (withUpdatePolicies && isTopLevel ? "; " + PropertyText.updatePolicy(property.updatePolicy()) : "");
    }

    private static List<String> notes(Property<?, ?, ?> property, PropertyValue example) {
        var notes = new ArrayList<String>();
        RulesTable.rulesOf(property).forEach(rule -> notes.add("Rule: " + rule));
        property.warnings().forEach(warning -> notes.add("Warning, when it " + warning.description()));
        boolean isValid = property.rules().stream()
                .noneMatch(rule -> rule.violation(example).isPresent());
        if (isValid && !property.isSecret() && !isObject(property.type())) {
            notes.add("Example: `" + ValueFormatter.format(example) + "`");
        }
        return notes;
    }

    private static boolean isObject(PropertyType<?> type) {
        return type instanceof ObjectType
                || (type instanceof PropertyType.ListType<?> list && list.element() instanceof ObjectType);
    }
}
