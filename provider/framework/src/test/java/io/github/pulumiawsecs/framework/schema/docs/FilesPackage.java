package io.github.pulumiawsecs.framework.schema.docs;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.schema.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package of two resource types, one function and one setting. */
final class FilesPackage {
    private static final PropertyType.EnumType FORMAT =
            PropertyType.EnumType.of("Format", "Format.", "TEXT: Plain text.");

    private static final ObjectType<Object, Object> FILE = type(
            "File",
            List.of(
                    Property.<Object, Object, String>input("path", PropertyType.STRING)
                            .doc("Path of the file.")
                            .required()
                            .rule(Rules.notBlank())
                            .build(),
                    Property.<Object, Object, String>input("format", FORMAT)
                            .doc("Format of the content.")
                            .build(),
                    Property.<Object, Object, String>output("checksum", PropertyType.STRING)
                            .doc("Checksum | SHA-256.")
                            .volatileOutput()
                            .build()));

    private static final ObjectType<Object, Object> FOLDER = type(
            "Folder",
            List.of(Property.<Object, Object, String>input("path", PropertyType.STRING)
                    .doc("Path of the folder.")
                    .build()));

    private static final ObjectType<Object, Object> CONFIGURATION = type(
            "provider",
            List.of(Property.<Object, Object, String>input("root", PropertyType.STRING)
                    .doc("Root of all paths.")
                    .build()));

    static final ReferenceTexts TEXTS = new ReferenceTexts(
            "Introduction.",
            "Set these.",
            Map.of(
                    "files:index:File",
                    example("path", "a.txt", "format", "TEXT"),
                    "files:index:Folder",
                    example("path", "b")),
            example("root", "/"));

    private FilesPackage() {}

    static PackageDescription describe() {
        var metadata = new JsonObject();
        metadata.addProperty("name", "files");
        return new PackageDescription(
                metadata,
                CONFIGURATION,
                List.of(
                        new ResourceSchema("files:index:File", FILE, Optional.of(FOLDER)),
                        new ResourceSchema("files:index:Folder", FOLDER, Optional.empty())),
                List.of(new FunctionSchema("files:index:getFile", "Reads a file.", FOLDER, describe(FILE))));
    }

    private static ObjectType<Object, Object> describe(ObjectType<Object, Object> type) {
        return new ObjectType<>("Description", "", Object::new, part -> part, type.outputs(), List.of());
    }

    private static ObjectType<Object, Object> type(String name, List<Property<Object, Object, ?>> properties) {
        return new ObjectType<>(name, "About " + name + ".", Object::new, part -> part, properties, List.of());
    }

    private static PropertyValue.ObjectValue example(String... namesAndValues) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], new PropertyValue.StringValue(namesAndValues[i + 1]));
        }
        return new PropertyValue.ObjectValue(fields);
    }
}
