package io.github.pulumiawsecs.provider;

import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.primarytaskset.PrimaryTaskSetResource;
import io.github.pulumiawsecs.provider.registry.EcsFunctionType;
import io.github.pulumiawsecs.provider.registry.EcsResourceType;
import io.github.pulumiawsecs.provider.taskset.TaskSetResource;
import io.github.pulumiawsecs.provider.taskset.query.GetTaskSet;
import io.github.pulumiawsecs.provider.taskset.query.GetTaskSets;
import java.util.List;

/**
 * The resource types and functions of the provider. A class of its own: the plugin prints its port before it needs the
 * descriptions of all properties.
 */
public final class EcsRegistry {
    /** All resource types. A further one is one more entry. */
    public static final List<EcsResourceType> RESOURCES = List.of(TaskSetResource.TYPE, PrimaryTaskSetResource.TYPE);

    /** All functions. A further one is one more entry. */
    public static final List<EcsFunctionType> FUNCTIONS = List.of(GetTaskSet.TYPE, GetTaskSets.TYPE);

    /** The resource types and functions, for the framework. */
    public static final ProviderRegistry<EcsContext> REGISTRY = new ProviderRegistry<>(
            RESOURCES.stream().map(EcsResourceType::type).toList(),
            FUNCTIONS.stream().map(EcsFunctionType::type).toList());

    private EcsRegistry() {}
}
