package io.github.pulumiawsecs.provider.registry;

import io.github.pulumiawsecs.framework.resource.FunctionType;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.iam.Permission;
import java.util.List;
import java.util.function.Supplier;

/**
 * A function of this provider.
 *
 * @param type its schema and body
 * @param permissions the IAM permissions of its calls; a supplier, because the plugin does not read them
 */
public record EcsFunctionType(FunctionType<EcsContext> type, Supplier<List<Permission>> permissions) {

    /** Returns its schema. */
    public FunctionSchema schema() {
        return type.schema();
    }

    /** Returns its token. */
    @Override
    public String toString() {
        return schema().token();
    }
}
