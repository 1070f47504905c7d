package io.github.pulumiawsecs.provider.registry;

import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.iam.ResourcePermissions;
import java.util.function.Supplier;

/**
 * A resource type of this provider.
 *
 * @param type its schema and operations
 * @param permissions the IAM permissions of its operations; a supplier, because the plugin does not read them
 */
public record EcsResourceType(ResourceType<EcsContext> type, Supplier<ResourcePermissions> permissions) {

    /** Returns its schema. */
    public ResourceSchema schema() {
        return type.schema();
    }

    /** Returns its token. */
    @Override
    public String toString() {
        return schema().token();
    }
}
