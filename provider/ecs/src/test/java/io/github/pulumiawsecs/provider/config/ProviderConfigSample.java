package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.docs.Examples;
import java.util.List;
import java.util.Map;

/** A value for every property of the configuration; the values need not fit together. */
public final class ProviderConfigSample {
    public static final Map<String, PropertyValue> ALL =
            Examples.configuration().fields();
    static final Map<String, PropertyValue> ROLE = object("assumeRole");
    static final Map<String, PropertyValue> WEB_IDENTITY = object("assumeRoleWithWebIdentity");

    private ProviderConfigSample() {}

    static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }

    static PropertyValue list(String text) {
        return new PropertyValue.ArrayValue(List.of(text(text)));
    }

    private static Map<String, PropertyValue> object(String name) {
        return ((PropertyValue.ObjectValue) Examples.configuration().get(name)).fields();
    }
}
