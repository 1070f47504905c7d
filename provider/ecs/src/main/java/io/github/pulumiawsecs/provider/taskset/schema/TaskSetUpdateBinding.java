package io.github.pulumiawsecs.provider.taskset.schema;

import io.github.pulumiawsecs.framework.schema.UpdateBinding;

/** Sends one changed property of a task set to AWS. Stateless. */
public interface TaskSetUpdateBinding extends UpdateBinding {

    /**
     * Makes the calls for the property's new value and records the outputs after each call that succeeded.
     *
     * @throws io.github.pulumiawsecs.provider.aws.AwsCallException when AWS rejects a call
     */
    void send(UpdateContext update);

    /** Returns whether the task set starts or stops tasks because of it, so that the update waits for steady state. */
    default boolean changesTasks() {
        return false;
    }
}
