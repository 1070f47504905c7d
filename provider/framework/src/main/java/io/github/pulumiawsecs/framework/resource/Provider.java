package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import java.io.InputStream;
import java.util.List;

/**
 * A Pulumi provider, before and after it is configured. One instance lives as long as the plugin's process; its methods
 * are called by several threads at once.
 *
 * @param <C> what a configuration gives to the resources and functions, such as clients
 */
public interface Provider<C extends ProviderContext> {

    /** Returns the name of the Pulumi package, such as {@code aws-ecs}. */
    String name();

    /** Returns the provider's version, without a leading {@code v}. */
    String version();

    /** Returns the resource types and functions. */
    ProviderRegistry<C> registry();

    /** Returns the schema of the provider's configuration. */
    ObjectType<?, ?> configType();

    /** Opens the package schema, as JSON. The caller closes the stream. */
    InputStream packageSchema();

    /** Called once, when the plugin starts: may start work in the background that the first call will need. */
    default void warmUp() {}

    /** Validates a configuration. Makes no call. */
    CheckResult checkConfig(ObjectValue newConfig);

    /**
     * Compares two configurations. A replacement replaces all resources of the provider.
     *
     * @param ignoreChanges the paths of the resource option {@code ignoreChanges}
     */
    DiffResult diffConfig(ObjectValue oldConfig, ObjectValue newConfig, List<PropertyPath> ignoreChanges);

    /**
     * Configures the provider. Makes no call: previews work without credentials.
     *
     * @param config a checked configuration; in a preview it may hold unknown values
     */
    C configure(ObjectValue config);
}
