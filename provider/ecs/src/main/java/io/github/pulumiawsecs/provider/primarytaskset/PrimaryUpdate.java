package io.github.pulumiawsecs.provider.primarytaskset;

import io.github.pulumiawsecs.framework.schema.UpdateBinding;

/** A change of the task set is a promotion ({@link Promotion}). */
enum PrimaryUpdate implements UpdateBinding {
    INSTANCE;

    @Override
    public String operations() {
        return "UpdateServicePrimaryTaskSet";
    }
}
