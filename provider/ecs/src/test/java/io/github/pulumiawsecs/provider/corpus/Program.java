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
 * One program of the corpus; {@code tests/corpus/README.md} tells the format of its file.
 *
 * @param name the file's name, without its ending
 * @param file all that the file says, marks of unknown and secret values included
 */
public record Program(String name, PropertyValue.ObjectValue file) {
    private static final Path CORPUS = Path.of("../../tests/corpus");

    /** Returns the programs of a folder of the corpus, such as {@code bad/offline}. */
    public static List<Program> in(String folder) {
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

    /** Returns the inputs as Check gets them: with their unknowns and secrets. */
    public PropertyValue.ObjectValue inputs() {
        return (PropertyValue.ObjectValue) SpecialValueMarkers.kept(file.get("inputs"));
    }

    /** Returns the inputs as they are when everything is known. */
    public PropertyValue.ObjectValue settled() {
        return (PropertyValue.ObjectValue) SpecialValueMarkers.settled(file.get("inputs"));
    }

    /** Returns the provider's configuration; in us-east-1 unless the file says otherwise. */
    public PropertyValue.ObjectValue configuration() {
        var configuration = file.get("provider") instanceof PropertyValue.ObjectValue given
                ? given
                : PropertyValue.ObjectValue.EMPTY;
        return configuration.get("region") instanceof PropertyValue.NullValue
                ? configuration.with("region", new PropertyValue.StringValue("us-east-1"))
                : configuration;
    }

    /** Returns the region that the program runs in. */
    public String region() {
        return text(configuration(), "region");
    }

    /** Returns the paths of the failures that must come, and no others; none for a good program. */
    public List<String> paths() {
        return texts("paths");
    }

    /** Returns the paths of the warnings that must come, and no others. */
    public List<String> warnings() {
        return texts("warnings");
    }

    /** Tells whether AWS takes what the provider refuses; the file then says why. */
    public boolean isForTheProviderOnly() {
        return file.fields().containsKey("onlyTheProviderKnows");
    }

    /** Returns what the provider adds to every task set. */
    Map<String, PropertyValue> defaultTags() {
        return configuration().get("defaultTags") instanceof PropertyValue.ObjectValue block
                        && block.get("tags") instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> tags)
                ? tags
                : Map.of();
    }

    private List<String> texts(String name) {
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
