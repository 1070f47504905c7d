package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules and warnings of an object type, at every depth, as tables in Markdown. */
public final class RulesTable {
    private final Map<String, List<String>> rules = new LinkedHashMap<>();
    private final Map<String, List<String>> warnings = new LinkedHashMap<>();

    private RulesTable() {}

    /** Returns the table of rules and, where the type has warnings, the table of warnings. */
    public static String write(ObjectType<?, ?> type) {
        var table = new RulesTable();
        table.addObject(type, "");
        var page = new Markdown().table("property | rule", rows(table.rules));
        if (!table.warnings.isEmpty()) {
            page.table("property | warning, when it", rows(table.warnings));
        }
        return page.render();
    }

    /** Returns the rules of a property that its type does not state. */
    static List<String> rulesOf(Property<?, ?, ?> property) {
        var all = new ArrayList<String>();
        property.reference().ifPresent(reference -> all.add(reference.description()));
        property.rules().forEach(rule -> all.add(rule.description()));
        property.elementRules().forEach(rule -> all.add("each " + rule.description()));
        property.entryRules().forEach(rule -> all.add(rule.description()));
        return all;
    }

    private void addObject(ObjectType<?, ?> type, String prefix) {
        for (var property : type.inputs()) {
            addProperty(property, "`" + prefix + property.name() + "`");
            switch (property.type()) {
                case ObjectType<?, ?> inner -> addObject(inner, prefix + property.name() + ".");
                case PropertyType.ListType<?> list
                when list.element() instanceof ObjectType<?, ?> inner ->
                    addObject(inner, prefix + property.name() + "[].");
                default -> {}
            }
        }
        for (var rule : type.rules()) {
            var names = rule.properties().stream()
                    .map(name -> "`" + prefix + name + "`")
                    .collect(Collectors.joining(", "));
            add(rules, names, rule.description());
        }
    }

    private void addProperty(Property<?, ?, ?> property, String path) {
        if (property.isRequired()) {
            add(rules, path, "is required");
        }
        if (property.type() instanceof PropertyType.EnumType enumType) {
            add(rules, path, "must be " + enumType.expected());
        }
        rulesOf(property).forEach(rule -> add(rules, path, rule));
        property.warnings().forEach(warning -> add(warnings, path, warning.description()));
    }

    private static void add(Map<String, List<String>> rows, String path, String description) {
        rows.computeIfAbsent(path, _ -> new ArrayList<>()).add(description);
    }

    private static List<List<String>> rows(Map<String, List<String>> descriptions) {
        return descriptions.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), String.join("; ", entry.getValue())))
                .toList();
    }
}
