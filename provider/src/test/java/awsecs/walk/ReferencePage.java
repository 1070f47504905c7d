package awsecs.walk;

import awsecs.table.Change;
import awsecs.table.Kind;
import awsecs.table.Omission;
import awsecs.table.Property;
import awsecs.table.ProviderTable;
import awsecs.table.QueryTable;
import awsecs.table.Role;
import awsecs.table.Shape;
import awsecs.table.Signature;
import awsecs.table.TaskSetTable;
import awsecs.value.Shown;
import awsecs.value.Value;
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
    static String of(Value.Obj taskSet, Value.Obj configuration, List<Signature> functions) {
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
                <!-- written by `make schema` from the tables in provider/src/main/java/awsecs/table -->

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

    private void resource(Value.Obj sample) {
        var shape = TaskSetTable.SHAPE;
        heading("##", "TaskSet");
        paragraph("`" + TaskSetTable.TOKEN + "`");
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
                .filter(property -> property.role() == Role.OUTPUT)
                .toList());
    }

    private void function(Signature signature) {
        heading("##", signature.token().substring(signature.token().lastIndexOf(':') + 1));
        paragraph("`" + signature.token() + "`");
        paragraph(signature.doc());
        paragraph("Arguments:");
        arguments(signature.arguments());
        paragraph("Answer:");
        if (signature.result().equals(QueryTable.DESCRIPTION)) {
            paragraph("Every output of the resource, and every input that AWS reports, by the same names.");
        } else {
            outputs(signature.result().properties());
        }
    }

    private void list() {
        heading("##", "The list");
        paragraph(
                "`pulumi do " + TaskSetTable.TOKEN + " list` tells the task sets of a service, or of all services of a"
                        + " cluster, but for those that are `DRAINING`.");
        arguments(QueryTable.LIST);
    }

    private void configuration(Value.Obj sample) {
        heading("##", "The provider's configuration");
        paragraph(ProviderTable.SHAPE.doc() + " In the stack's configuration (`pulumi config set aws-ecs:region"
                + " eu-west-1`, nested values as JSON) or as arguments of an explicit provider.");
        properties(ProviderTable.SHAPE.inputs(), "", false, sample);
        heading("###", "Rules between settings");
        rules(ProviderTable.SHAPE);
    }

    private void arguments(Shape<?, ?> shape) {
        var rows = new StringBuilder("| argument | type | what it is |\n|---|---|---|\n");
        for (var property : shape.properties()) {
            rows.append("| `%s` | %s%s | %s |\n"
                    .formatted(
                            property.name(),
                            type(property.kind()),
                            property.isRequired() ? ", required" : "",
                            cell(property.doc())));
        }
        text.append("\n").append(rows);
        rules(shape);
    }

    private void outputs(List<? extends Property<?, ?, ?>> properties) {
        text.append("\n| output | type | what it is |\n|---|---|---|\n");
        for (var property : properties) {
            var notes = (property.isRequired() ? "" : " Not always there.") + (property.isMoving() ? " Moves." : "");
            text.append("| `%s` | %s | %s%s |\n"
                    .formatted(property.name(), type(property.kind()), cell(property.doc()), notes));
        }
        properties.stream().map(Property::kind).forEach(this::choices);
        if (properties.stream().anyMatch(Property::isMoving)) {
            paragraph("What *moves* AWS changes by itself: while an update is previewed it is unknown, and that it is"
                    + " another than before is no drift.");
        }
    }

    private void properties(
            List<? extends Property<?, ?, ?>> all, String prefix, boolean ofResource, Value.Obj sample) {
        for (var property : all) {
            var path = prefix + property.name();
            heading("###", "`" + path + "`");
            paragraph(type(property.kind())
                    + (property.kind() instanceof Kind.SetOf<?> ? " in any order, " : ", ")
                    + presence(property)
                    + (property.isSecret() ? "; a secret" : "")
                    + (ofResource && prefix.isEmpty() ? "; a change " + changed(property.change()) : ""));
            paragraph(property.doc());
            items(property, sample.get(property.name()));
            choices(property.kind());
            var inside = sample.get(property.name());
            switch (property.kind()) {
                case Shape<?, ?> block -> block(block, path + ".", ofResource, inside);
                case Kind.SetOf<?>(Shape<?, ?> block) ->
                    block(
                            block,
                            path + "[].",
                            ofResource,
                            ((Value.Array) inside).items().getFirst());
                default -> {}
            }
        }
    }

    private void block(Shape<?, ?> block, String prefix, boolean ofResource, Value sample) {
        properties(block.inputs(), prefix, ofResource, (Value.Obj) sample);
        if (!block.rules().isEmpty()) {
            heading("####", "Rules inside `" + prefix.substring(0, prefix.length() - 1) + "`");
            rules(block);
        }
    }

    private void items(Property<?, ?, ?> property, Value sample) {
        var items = new StringBuilder();
        RulesTable.of(property)
                .forEach(rule -> items.append("- Rule: ").append(rule).append("\n"));
        property.warnings()
                .forEach(rule ->
                        items.append("- Warning, when it ").append(rule.says()).append("\n"));
        boolean legal =
                property.rules().stream().noneMatch(rule -> rule.broken(sample).isPresent());
        if (legal && !property.isSecret() && !isBlock(property.kind())) {
            items.append("- Example: `").append(Shown.of(sample)).append("`\n");
        }
        if (!items.isEmpty()) {
            text.append("\n").append(items);
        }
    }

    private void rules(Shape<?, ?> shape) {
        if (shape.rules().isEmpty()) {
            return;
        }
        text.append("\n");
        for (var relation : shape.rules()) {
            var names =
                    relation.between().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            text.append("- ").append(names).append(": ").append(relation.says()).append("\n");
        }
    }

    private void choices(Kind<?> kind) {
        if (kind instanceof Kind.Choice choice) {
            paragraph("Values of `" + choice.name() + "`:");
            text.append("\n");
            choice.options().forEach((value, meaning) -> text.append("- `%s`: %s\n".formatted(value, meaning)));
        }
    }

    private static String presence(Property<?, ?, ?> property) {
        if (property.isRequired()) {
            return "required";
        }
        return switch (property.omission()) {
            case Omission.Nothing() -> "optional";
            case Omission.Means(var value) -> "optional, left out the same as `" + Shown.of(value) + "`";
            case Omission.AwsChooses() -> "optional, left out AWS chooses";
            case Omission.FilledWith(var value) -> "optional, left out `" + Shown.of(value) + "` is filled in";
        };
    }

    private static String changed(Change change) {
        return switch (change) {
            case REPLACES -> "replaces the task set";
            case UPDATE_TASK_SET -> "is made in place (UpdateTaskSet)";
            case TAG_RESOURCE -> "is made in place (TagResource, UntagResource)";
            case RECONFIGURES -> "goes into the state only, without a call";
            case NOTHING -> "is no difference";
        };
    }

    private static String type(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> scalar.schemaType();
            case Kind.Choice choice -> "string (" + choice.name() + ")";
            case Kind.SetOf<?>(Shape<?, ?> shape) -> "list of objects (" + shape.name() + ")";
            case Kind.SetOf<?>(var element) -> "list of " + type(element) + "s";
            case Kind.Texts _ -> "map of strings";
            case Shape<?, ?> shape -> "object (" + shape.name() + ")";
        };
    }

    private static boolean isBlock(Kind<?> kind) {
        return kind instanceof Shape<?, ?> || kind instanceof Kind.SetOf<?>(Shape<?, ?> _);
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
