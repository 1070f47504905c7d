package io.github.pulumiawsecs.framework.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class PackageSchemaTest {
    private final JsonObject schema =
            JsonParser.parseString(PackageSchema.write(FilesPackage.describe())).getAsJsonObject();

    @Test
    void describesEveryResourceAndFunction() {
        assertThat(schema.getAsJsonObject("resources").keySet())
                .containsExactly("files:index:File", "files:index:Folder");
        assertThat(schema.getAsJsonObject("functions").keySet()).containsExactly("files:index:getFile");
        assertThat(schema.getAsJsonObject("config").getAsJsonObject("variables").keySet())
                .containsExactly("root");
    }

    @Test
    void definesTypesInTheModuleOfThePackage() {
        assertThat(schema.getAsJsonObject("types").keySet()).containsExactly("files:index:Format");
    }

    @Test
    void describesListArgumentsOfListableResourcesOnly() {
        assertThat(resource("File").has("listInputs")).isTrue();
        assertThat(resource("Folder").has("listInputs")).isFalse();
    }

    @Test
    void marksReplacingInputs() {
        assertThat(resource("File").getAsJsonObject("inputProperties").getAsJsonObject("path"))
                .isEqualTo(JsonParser.parseString(
                        "{'type': 'string', 'description': 'Path of the file.', 'willReplaceOnChanges': true}"));
    }

    @Test
    void writesEnumOutputsAsStrings() {
        assertThat(resource("File").getAsJsonObject("inputProperties").getAsJsonObject("format"))
                .satisfies(input -> assertThat(input.has("oneOf")).isTrue());
        assertThat(resource("File").getAsJsonObject("properties").getAsJsonObject("format"))
                .satisfies(output -> assertThat(output.has("oneOf")).isFalse());
    }

    private JsonObject resource(String name) {
        return schema.getAsJsonObject("resources").getAsJsonObject("files:index:" + name);
    }
}
