package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.SecretProperties;
import io.github.pulumiawsecs.framework.schema.check.ConfigAdvice;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.check.Defaults;
import io.github.pulumiawsecs.framework.schema.check.InputDecoder;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.framework.schema.check.InputWarnings;

/** Checks against the schema only. A resource with further rules adds to the result. */
public final class SchemaChecker {
    private SchemaChecker() {}

    /** Validates a resource's inputs, and applies the schema's defaults. */
    public static CheckResult check(ObjectType<?, ?> type, CheckRequest request) {
        var inputs = InputDecoder.decode(type, request.newInputs());
        return new CheckResult(
                Defaults.apply(type, inputs),
                InputValidator.validate(type, inputs),
                InputWarnings.collect(type, request.oldInputs(), inputs));
    }

    /**
     * Decodes and validates a provider's configuration, and wraps its secret properties. The engine passes values as JSON
     * text, and adds the version of the plugin that it requests, which is not a property of the configuration.
     */
    public static CheckResult checkConfig(ObjectType<?, ?> type, ObjectValue newConfig) {
        var config = ConfigDecoder.decode(type, newConfig);
        var failures = InputValidator.validate(type, config.with("version", PropertyValue.NullValue.NULL)).stream()
                .map(failure -> ConfigAdvice.advise(type, newConfig, failure))
                .toList();
        return new CheckResult(
                SecretProperties.wrap(type, config), failures, InputWarnings.collect(type, ObjectValue.EMPTY, config));
    }
}
