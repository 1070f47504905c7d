package io.github.pulumiawsecs.provider.docs;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.framework.schema.ChangeEffect;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyMode;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.WhenOmitted;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFunctionSchemas;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of all that users can write and read, in Markdown, from the tables. */
final class ReferencePage {
    private final StringBuilder text = new StringBuilder();

    private ReferencePage() {}

    /**
     * Returns the page.
     *
     * @param taskSet a value for each input of a task set
     * @param configuration a value for each setting of the provider
     */
    static String of(
            PropertyValue.ObjectValue taskSet,
            PropertyValue.ObjectValue configuration,
            List<FunctionSchema> functions) {
        var page = new ReferencePage();
        page.introduction();
        page.resource(taskSet);
        functions.forEach(page::function);
        page.list();
        page.configuration(configuration);
        return page.text.toString().strip() + "\n";
    }

    private void introduction() {
        text.append("""
                <!-- written by `make schema` from the schema tables -->

                # Reference

                All that a program can write and read. The names are those of AWS's API; in each language they are \
                spelled as is usual there (`task_definition` in Python, `TaskDefinition` in Go and C#).

                - [TaskSet](#taskset): the resource, its [inputs](#inputs), [rules between inputs](#rules-between-inputs) \
                and [outputs](#outputs)
                - [getTaskSet](#gettaskset) and [getTaskSets](#gettasksets): the functions
                - [The list](#the-list) of task sets
                - [The provider's configuration](#the-providers-configuration)
                """);
    }

    private void resource(PropertyValue.ObjectValue sample) {
        var shape = TaskSetSchema.TYPE;
        heading("##", "TaskSet");
        paragraph("`" + TaskSetSchema.TOKEN + "`");
        paragraph(shape.doc());
        heading("##", "Inputs");
        properties(shape.inputs(), "", true, sample);
        heading("##", "Rules between inputs");
        rules(shape);
        heading("##", "Outputs");
        paragraph(
                "Every input but `clientToken`, `waitForSteadyState` and `forceDelete` is an output too, as AWS reports"
                        + " it. The resource's `id` is the task set's ARN. These are outputs only:");
        outputs(shape.properties().stream()
                .filter(property -> property.mode() == PropertyMode.OUTPUT)
                .toList());
    }

    private void function(FunctionSchema signature) {
        heading("##", signature.token().substring(signature.token().lastIndexOf(':') + 1));
        paragraph("`" + signature.token() + "`");
        paragraph(signature.doc());
        paragraph("Arguments:");
        arguments(signature.arguments());
        paragraph("Answer:");
        if (signature.result().equals(TaskSetFunctionSchemas.DESCRIPTION)) {
            paragraph("Every output of the resource, and every input that AWS reports, by the same names.");
        } else {
            outputs(signature.result().properties());
        }
    }

    private void list() {
        heading("##", "The list");
        paragraph(
                "`pulumi do " + TaskSetSchema.TOKEN + " list` tells the task sets of a service, or of all services of a"
                        + " cluster, but for those that are `DRAINING`.");
        arguments(TaskSetFunctionSchemas.LIST_ARGUMENTS);
    }

    private void configuration(PropertyValue.ObjectValue sample) {
        heading("##", "The provider's configuration");
        paragraph(ProviderConfigSchema.TYPE.doc() + " In the stack's configuration (`pulumi config set aws-ecs:region"
                + " eu-west-1`, nested values as JSON) or as arguments of an explicit provider.");
        properties(ProviderConfigSchema.TYPE.inputs(), "", false, sample);
        heading("###", "Rules between settings");
        rules(ProviderConfigSchema.TYPE);
    }

    private void arguments(ObjectType<?, ?> shape) {
        var rows = new StringBuilder("| argument | type | what it is |\n|---|---|---|\n");
        for (var property : shape.properties()) {
            rows.append("| `%s` | %s%s | %s |\n"
                    .formatted(
                            property.name(),
                            type(property.type()),
                            property.isRequired() ? ", required" : "",
                            cell(property.doc())));
        }
        text.append("\n").append(rows);
        rules(shape);
    }

    private void outputs(List<? extends Property<?, ?, ?>> properties) {
        text.append("\n| output | type | what it is |\n|---|---|---|\n");
        for (var property : properties) {
            var notes = (property.isRequired() ? "" : " Not always there.") + (property.isVolatile() ? " Moves." : "");
            text.append("| `%s` | %s | %s%s |\n"
                    .formatted(property.name(), type(property.type()), cell(property.doc()), notes));
        }
        properties.stream().map(Property::type).forEach(this::choices);
        if (properties.stream().anyMatch(Property::isVolatile)) {
            paragraph("What *moves* AWS changes by itself: while an update is previewed it is unknown, and that it is"
                    + " another than before is no drift.");
        }
    }

    private void properties(
            List<? extends Property<?, ?, ?>> all,
            String prefix,
            boolean ofResource,
            PropertyValue.ObjectValue sample) {
        for (var property : all) {
            var path = prefix + property.name();
            heading("###", "`" + path + "`");
            paragraph(type(property.type())
                    + (property.type() instanceof PropertyType.SetOf<?> ? " in any order, " : ", ")
                    + presence(property)
                    + (property.isSecret() ? "; a secret" : "")
                    + (ofResource && prefix.isEmpty() ? "; a change " + changed(property.change()) : ""));
            paragraph(property.doc());
            items(property, sample.get(property.name()));
            choices(property.type());
            var inside = sample.get(property.name());
            switch (property.type()) {
                case ObjectType<?, ?> block -> block(block, path + ".", ofResource, inside);
                case PropertyType.SetOf<?>(ObjectType<?, ?> block) ->
                    block(
                            block,
                            path + "[].",
                            ofResource,
                            ((PropertyValue.ArrayValue) inside).items().getFirst());
                default -> {}
            }
        }
    }

    private void block(ObjectType<?, ?> block, String prefix, boolean ofResource, PropertyValue sample) {
        properties(block.inputs(), prefix, ofResource, (PropertyValue.ObjectValue) sample);
        if (!block.rules().isEmpty()) {
            heading("####", "Rules inside `" + prefix.substring(0, prefix.length() - 1) + "`");
            rules(block);
        }
    }

    private void items(Property<?, ?, ?> property, PropertyValue sample) {
        var items = new StringBuilder();
        RulesTable.of(property)
                .forEach(rule -> items.append("- Rule: ").append(rule).append("\n"));
        property.warnings()
                .forEach(rule -> items.append("- Warning, when it ")
                        .append(rule.description())
                        .append("\n"));
        boolean legal = property.rules().stream()
                .noneMatch(rule -> rule.violation(sample).isPresent());
        if (legal && !property.isSecret() && !isBlock(property.type())) {
            items.append("- Example: `").append(ValueFormatter.format(sample)).append("`\n");
        }
        if (!items.isEmpty()) {
            text.append("\n").append(items);
        }
    }

    private void rules(ObjectType<?, ?> shape) {
        if (shape.rules().isEmpty()) {
            return;
        }
        text.append("\n");
        for (var relation : shape.rules()) {
            var names =
                    relation.properties().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            text.append("- ")
                    .append(names)
                    .append(": ")
                    .append(relation.description())
                    .append("\n");
        }
    }

    private void choices(PropertyType<?> kind) {
        if (kind instanceof PropertyType.EnumType choice) {
            paragraph("Values of `" + choice.name() + "`:");
            text.append("\n");
            choice.options().forEach((value, meaning) -> text.append("- `%s`: %s\n".formatted(value, meaning)));
        }
    }

    private static String presence(Property<?, ?, ?> property) {
        if (property.isRequired()) {
            return "required";
        }
        return switch (property.whenOmitted()) {
            case WhenOmitted.Absent() -> "optional";
            case WhenOmitted.Default(var value) ->
                "optional, left out the same as `" + ValueFormatter.format(value) + "`";
            case WhenOmitted.ServerComputed() -> "optional, left out AWS chooses";
            case WhenOmitted.ProviderDefault(var value) ->
                "optional, left out `" + ValueFormatter.format(value) + "` is filled in";
        };
    }

    private static String changed(ChangeEffect change) {
        return switch (change) {
            case REPLACES -> "replaces the task set";
            case UPDATE_TASK_SET -> "is made in place (UpdateTaskSet)";
            case TAG_RESOURCE -> "is made in place (TagResource, UntagResource)";
            case RECONFIGURES -> "goes into the state only, without a call";
            case NOTHING -> "is no difference";
        };
    }

    private static String type(PropertyType<?> kind) {
        return switch (kind) {
            case PropertyType.Scalar<?> scalar -> scalar.schemaType();
            case PropertyType.EnumType choice -> "string (" + choice.name() + ")";
            case PropertyType.SetOf<?>(ObjectType<?, ?> shape) -> "list of objects (" + shape.name() + ")";
            case PropertyType.SetOf<?>(var element) -> "list of " + type(element) + "s";
            case PropertyType.StringMap _ -> "map of strings";
            case ObjectType<?, ?> shape -> "object (" + shape.name() + ")";
        };
    }

    private static boolean isBlock(PropertyType<?> kind) {
        return kind instanceof ObjectType<?, ?> || kind instanceof PropertyType.SetOf<?>(ObjectType<?, ?> _);
    }

    private void heading(String level, String title) {
        text.append("\n").append(level).append(" ").append(title).append("\n");
    }

    private void paragraph(String words) {
        text.append("\n").append(words).append("\n");
    }

    /** A cell of a table is one line. */
    private static String cell(String words) {
        return words.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
