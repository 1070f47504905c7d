package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyDirection;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of all resources, functions and settings of a package, in Markdown. */
public final class ReferencePage {
    private final Markdown page = new Markdown();
    private final PackageDescription description;
    private final ReferenceTexts texts;

    private ReferencePage(PackageDescription description, ReferenceTexts texts) {
        this.description = description;
        this.texts = texts;
    }

    /** Returns the page, which ends with a newline. */
    public static String write(PackageDescription description, ReferenceTexts texts) {
        var reference = new ReferencePage(description, texts);
        reference.addIntroduction();
        description.resources().forEach(reference::addResource);
        description.functions().forEach(reference::addFunction);
        reference.addConfiguration();
        return reference.page.render();
    }

    private void addIntroduction() {
        page.paragraph("<!-- written by `make schema` from the schemas -->");
        page.heading(1, "Reference");
        page.paragraph(texts.introduction());
        var contents = new ArrayList<String>();
        for (var resource : description.resources()) {
            contents.add("Resource " + link(name(resource.token()))
                    + sections(resource).map(title -> ", " + link(title)).collect(Collectors.joining()));
        }
        description.functions().forEach(function -> contents.add("Function " + link(name(function.token()))));
        contents.add(link("Provider configuration"));
        page.bullets(contents);
    }

    private static Stream<String> sections(ResourceSchema resource) {
        var name = name(resource.token());
        return Stream.of(
                        Stream.of(name + " inputs"),
                        resource.type().rules().isEmpty() ? Stream.<String>of() : Stream.of(name + " input rules"),
                        Stream.of(name + " outputs"),
                        resource.listArguments().stream().map(_ -> name + " list"))
                .flatMap(titles -> titles);
    }

    private void addResource(ResourceSchema resource) {
        var name = name(resource.token());
        var type = resource.type();
        page.heading(2, name);
        page.paragraph("`" + resource.token() + "`");
        page.paragraph(type.doc());
        page.heading(2, name + " inputs");
        new InputSections(page, true).add(type.inputs(), "", texts.example(resource.token()));
        if (!type.rules().isEmpty()) {
            page.heading(2, name + " input rules");
            InputSections.addRules(page, type);
        }
        page.heading(2, name + " outputs");
        page.paragraph(inputsAsOutputs(type));
        addOutputs(type.properties().stream()
                .filter(property -> property.direction() == PropertyDirection.OUTPUT)
                .toList());
        resource.listArguments().ifPresent(arguments -> {
            page.heading(2, name + " list");
            page.paragraph("`pulumi do " + resource.token() + " list`");
            page.paragraph(arguments.doc());
            addArguments(arguments);
        });
    }

    private static String inputsAsOutputs(ObjectType<?, ?> type) {
        var writeOnly = type.inputs().stream()
                .filter(property -> property.direction() == PropertyDirection.WRITE_ONLY)
                .map(property -> "`" + property.name() + "`")
                .collect(Collectors.joining(", "));
        return "The inputs are outputs too" + (writeOnly.isEmpty() ? "" : ", except " + writeOnly)
                + ". The other outputs are:";
    }

    private void addFunction(FunctionSchema function) {
        page.heading(2, name(function.token()));
        page.paragraph("`" + function.token() + "`");
        page.paragraph(function.doc());
        page.paragraph("Arguments:");
        addArguments(function.arguments());
        var described = description.resources().stream()
                .filter(resource ->
                        resource.type().outputs().equals(function.result().properties()))
                .findFirst();
        if (described.isPresent()) {
            var name = name(described.get().token());
            page.paragraph("Result: every output of " + link(name, name + " outputs") + ".");
        } else {
            page.paragraph("Result:");
            addOutputs(function.result().properties());
        }
    }

    private void addConfiguration() {
        var type = description.configuration();
        page.heading(2, "Provider configuration");
        page.paragraph(type.doc());
        page.paragraph(texts.configuration());
        new InputSections(page, false).add(type.inputs(), "", texts.configurationExample());
        if (!type.rules().isEmpty()) {
            page.heading(3, "Rules between settings");
            InputSections.addRules(page, type);
        }
    }

    private void addArguments(ObjectType<?, ?> type) {
        page.table(
                "argument | type | description",
                type.properties().stream()
                        .map(property -> List.of(
                                "`" + property.name() + "`",
                                PropertyText.type(property.type()) + (property.isRequired() ? ", required" : ""),
                                property.doc()))
                        .toList());
        InputSections.addRules(page, type);
    }

    private void addOutputs(List<? extends Property<?, ?, ?>> outputs) {
        page.table(
                "output | type | description",
                outputs.stream()
                        .map(property -> List.of(
                                "`" + property.name() + "`",
                                PropertyText.type(property.type()),
                                property.doc()
                                        + (property.isAlwaysPresent() ? "" : " Optional.")
                                        + (property.isVolatile() ? " Volatile." : "")))
                        .toList());
        outputs.stream().map(Property::type).forEach(type -> InputSections.addEnumValues(page, type));
        if (outputs.stream().anyMatch(Property::isVolatile)) {
            page.paragraph(
                    "*Volatile* outputs change without an update. The preview of an update shows them as unknown, and a"
                            + " changed value is not drift.");
        }
    }

    private static String name(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    private static String link(String title) {
        return link(title, title);
    }

    private static String link(String text, String title) {
        return "[" + text + "](#" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }
}
