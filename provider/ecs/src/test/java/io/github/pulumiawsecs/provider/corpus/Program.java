package io.github.pulumiawsecs.provider.corpus;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program of the corpus. {@code tests/corpus/README.md} describes the file format.
 *
 * @param name the file's name without extension
 * @param file the file's content, with the markers of unknown and secret values
 */
public record Program(String name, PropertyValue.ObjectValue file) {
    private static final Path CORPUS = Path.of("../../tests/corpus");

    /** Returns the programs of a folder of the corpus, for example {@code bad/offline}. */
    public static List<Program> inFolder(String folder) {
        try (var files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().map(Program::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program read(Path file) {
        try {
            var name = file.getFileName().toString();
            return new Program(
                    name.substring(0, name.lastIndexOf('.')), JsonPropertyValues.parseObject(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the inputs of Check, with unknown and secret values. */
    public PropertyValue.ObjectValue inputs() {
        return (PropertyValue.ObjectValue) SpecialValueMarkers.decode(file.get("inputs"));
    }

    /** Returns the inputs without unknown and secret values. */
    public PropertyValue.ObjectValue resolvedInputs() {
        return (PropertyValue.ObjectValue) SpecialValueMarkers.strip(file.get("inputs"));
    }

    /** Returns the provider configuration; the default region is us-east-1. */
    public PropertyValue.ObjectValue configuration() {
        var configuration = file.get("provider") instanceof PropertyValue.ObjectValue given
                ? given
                : PropertyValue.ObjectValue.EMPTY;
        return configuration.get("region") instanceof PropertyValue.NullValue
                ? configuration.with("region", new PropertyValue.StringValue("us-east-1"))
                : configuration;
    }

    /** Returns the provider's region. */
    public String region() {
        return text(configuration(), "region");
    }

    /** Returns the paths of all expected failures; empty for a good program. */
    public List<String> paths() {
        return strings("paths");
    }

    /** Returns the paths of all expected warnings. */
    public List<String> warnings() {
        return strings("warnings");
    }

    /** Returns whether only the provider rejects the program; the file then gives the reason. */
    public boolean isProviderOnly() {
        return file.fields().containsKey("onlyTheProviderKnows");
    }

    /** Returns the provider's default tags. */
    Map<String, PropertyValue> defaultTags() {
        return configuration().get("defaultTags") instanceof PropertyValue.ObjectValue block
                        && block.get("tags") instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> tags)
                ? tags
                : Map.of();
    }

    private List<String> strings(String name) {
        return file.get(name) instanceof PropertyValue.ArrayValue(List<PropertyValue> texts)
                ? texts.stream()
                        .map(text -> ((PropertyValue.StringValue) text).value())
                        .toList()
                : List.of();
    }

    static String text(PropertyValue.ObjectValue object, String name) {
        return object.get(name) instanceof PropertyValue.StringValue(String text) ? text : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
