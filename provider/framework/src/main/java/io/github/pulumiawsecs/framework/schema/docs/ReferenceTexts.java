package io.github.pulumiawsecs.framework.schema.docs;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Map;

/**
 * The parts of the reference page that the schemas do not state.
 *
 * @param introduction the first paragraph of the page
 * @param configuration a paragraph on how to set the provider's configuration
 * @param examples by resource token, a value for each input; the values need not fit together
 * @param configurationExample a value for each setting of the provider
 */
public record ReferenceTexts(
        String introduction,
        String configuration,
        Map<String, PropertyValue.ObjectValue> examples,
        PropertyValue.ObjectValue configurationExample) {
    public ReferenceTexts {
        examples = Map.copyOf(examples);
    }

    /**
     * Returns the example of a resource type.
     *
     * @throws IllegalArgumentException when there is none
     */
    PropertyValue.ObjectValue example(String token) {
        var example = examples.get(token);
        if (example == null) {
            throw new IllegalArgumentException("no example for " + token);
        }
        return example;
    }
}
