package io.github.pulumiawsecs.provider.docs;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The examples of the reference page: a value for every input of a resource or setting. They need not fit together. */
public final class Examples {
    private Examples() {}

    /**
     * Returns the example of a resource type, {@code examples/NAME.json}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static PropertyValue.ObjectValue resource(String token) {
        return read(token.substring(token.lastIndexOf(':') + 1));
    }

    /** Returns the example of the provider's configuration. */
    public static PropertyValue.ObjectValue configuration() {
        return read("provider");
    }

    private static PropertyValue.ObjectValue read(String name) {
        var file = "examples/" + name + ".json";
        try (var json = Examples.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalArgumentException(
                        file + " is missing from the resources of the package provider.docs");
            }
            return JsonPropertyValues.parseObject(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
