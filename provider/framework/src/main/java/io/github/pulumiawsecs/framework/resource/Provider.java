package io.github.pulumiawsecs.framework.resource;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.check.ConfigDecoder;
import io.github.pulumiawsecs.framework.schema.diff.DiffCalculator;
import io.github.pulumiawsecs.framework.schema.docs.PackageDescription;
import io.github.pulumiawsecs.framework.schema.docs.PackageSchema;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Pulumi provider, before and after it is configured. The plugin process has one instance. Implementations are
 * thread-safe.
 *
 * @param <C> the context that a configuration gives to the resources and functions
 */
public interface Provider<C extends ProviderContext> {

    /** Returns the name of the Pulumi package, such as {@code files}. */
    String name();

    /** Returns the provider's version, without a leading {@code v}. */
    String version();

    /** Returns the resource types and functions. */
    ProviderRegistry<C> registry();

    /** Returns the schema of the provider's configuration; by default it has no properties. */
    default ObjectType<?, ?> configType() {
        return ObjectType.of("Provider", "The provider has no settings.", List.of());
    }

    /**
     * Opens the package schema, as JSON; by default it is written from the registry. The caller closes the stream.
     *
     * @throws IllegalStateException when it cannot be opened
     */
    default InputStream packageSchema() {
        var metadata = new JsonObject();
        metadata.addProperty("name", name());
        metadata.addProperty("version", version());
        var description = new PackageDescription(
                metadata, configType(), registry().resourceSchemas(), registry().functionSchemas());
        return new ByteArrayInputStream(PackageSchema.write(description).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the clock of all time limits, waits and pauses; by default the clock of this machine. */
    default Sleeper sleeper() {
        return Sleeper.system();
    }

    /**
     * Called once, at the first CheckConfig or Configure: may start work in the background that the first call to the cloud
     * will need.
     */
    default void warmUp() {}

    /** Validates a configuration. Makes no call. */
    default CheckResult checkConfig(ObjectValue newConfig) {
        return SchemaChecker.checkConfig(configType(), newConfig);
    }

    /**
     * Compares two configurations. A replacement replaces all resources of the provider.
     *
     * @param ignoreChanges the paths of the resource option {@code ignoreChanges}
     */
    default DiffResult diffConfig(ObjectValue oldConfig, ObjectValue newConfig, List<PropertyPath> ignoreChanges) {
        return DiffResult.of(DiffCalculator.diff(
                configType(),
                ObjectValue.EMPTY,
                ConfigDecoder.decode(configType(), oldConfig),
                ConfigDecoder.decode(configType(), newConfig),
                ignoreChanges));
    }

    /**
     * Configures the provider. Makes no call: previews work without credentials.
     *
     * @param config a checked configuration; in a preview it may contain unknown values
     */
    C configure(ObjectValue config);
}
