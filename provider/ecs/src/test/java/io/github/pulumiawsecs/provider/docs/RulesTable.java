package io.github.pulumiawsecs.provider.docs;

import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of a table, as a table in Markdown. */
final class RulesTable {
    private final Map<String, List<String>> rules = new LinkedHashMap<>();
    private final Map<String, List<String>> warnings = new LinkedHashMap<>();

    private RulesTable() {}

    /** Returns what must hold, and what is only warned of. */
    static String of(ObjectType<?, ?> shape) {
        var table = new RulesTable();
        table.object(shape, "");
        return rows("property | rule", table.rules) + "\n" + rows("property | warning, when it", table.warnings);
    }

    private void object(ObjectType<?, ?> shape, String prefix) {
        for (var property : shape.inputs()) {
            property(property, "`" + prefix + property.name() + "`");
            switch (property.type()) {
                case ObjectType<?, ?> inner -> object(inner, prefix + property.name() + ".");
                case PropertyType.SetOf<?>(ObjectType<?, ?> inner) -> object(inner, prefix + property.name() + "[].");
                default -> {}
            }
        }
        for (var relation : shape.rules()) {
            var names = relation.properties().stream()
                    .map(name -> "`" + prefix + name + "`")
                    .collect(Collectors.joining(", "));
            add(rules, names, relation.description());
        }
    }

    private void property(Property<?, ?, ?> property, String path) {
        if (property.isRequired()) {
            add(rules, path, "is required");
        }
        if (property.type() instanceof PropertyType.EnumType choice) {
            add(rules, path, "must be " + choice.expected());
        }
        of(property).forEach(says -> add(rules, path, says));
        property.warnings().forEach(rule -> add(warnings, path, rule.description()));
    }

    /** Returns what must hold of a value of this property, but for what its type says. */
    static List<String> of(Property<?, ?, ?> property) {
        var all = new ArrayList<String>();
        property.reference().ifPresent(reference -> all.add(reference.description()));
        property.rules().forEach(rule -> all.add(rule.description()));
        property.elementRules().forEach(rule -> all.add("each " + rule.description()));
        property.entryRules().forEach(rule -> all.add(rule.description()));
        return all;
    }

    private static void add(Map<String, List<String>> rows, String path, String says) {
        rows.computeIfAbsent(path, _ -> new ArrayList<>()).add(says);
    }

    private static String rows(String heads, Map<String, List<String>> rows) {
        var text = new StringBuilder("| " + heads + " |\n|---|---|\n");
        rows.forEach((path, says) -> text.append("| ")
                .append(path)
                .append(" | ")
                .append(String.join("; ", says).replace("|", "\\|"))
                .append(" |\n"));
        return text.toString();
    }
}
