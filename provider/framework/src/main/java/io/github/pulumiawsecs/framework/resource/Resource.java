package io.github.pulumiawsecs.framework.resource;

import java.util.Optional;

/**
 * The operations of one resource type. The constructor receives all dependencies. Implementations are thread-safe.
 *
 * <p>{@link #check} and {@link #diff} make no calls and change nothing. The other operations may block; they end soon
 * after the operation is cancelled. They fail with {@link ApiCallException} when the cloud's
 * API fails, with {@link OperationRejectedException} when the provider rejects the operation, and with
 * {@link ResourceInitFailedException} when the resource exists but does not match the inputs.
 */
public interface Resource {

    /** Validates inputs and applies defaults. */
    CheckResult check(CheckRequest request);

    /** Compares the inputs of two deployments. */
    DiffResult diff(DiffRequest request);

    /**
     * Creates the resource, or in a preview returns the planned state.
     *
     * @return the state; in a preview without an id and without outputs that are unknown yet
     */
    ResourceState create(CreateRequest request, OperationContext context);

    /** Reads the resource for a refresh or an import; empty when it does not exist any more. */
    Optional<ResourceState> read(ReadRequest request, OperationContext context);

    /** Updates the resource in place, or in a preview returns the planned state. */
    ResourceState update(UpdateRequest request, OperationContext context);

    /** Deletes the resource. A resource that does not exist any more counts as deleted. */
    void delete(DeleteRequest request, OperationContext context);

    /** Returns how to list the resources of this type; empty when they cannot be listed. */
    default Optional<Lister> lister() {
        return Optional.empty();
    }

    /**
     * Returns whether the engine reads the resource at the start of each preview, deployment and destroy, without
     * {@code --refresh}. For a resource whose out-of-band change makes the next deployment dangerous.
     */
    default boolean isRefreshedBeforeUpdate() {
        return false;
    }

    /**
     * Called before each check. The engine checks a resource when the program of the deployment declares it, never for a
     * destroy or a refresh.
     */
    default void onCheck(CheckRequest request) {}

    /**
     * Called before each diff. The engine's state has the resource with the ID of the request. May start reads in the
     * background, and returns without waiting for them.
     */
    default void onDiff(DiffRequest request) {}

    /** Called when the engine has received the result or the failure of a creation; its state need not be saved yet. */
    default void onCreateDelivered(Urn urn) {}

    /**
     * Called at the end of a deployment and at each Ctrl-C. The engine may not have saved its state yet.
     *
     * @param log shows messages that concern no single resource
     */
    default void onCancel(Log log) {}

    /** Returns whether {@link #onStop} has work to do. The process of a plugin without such work ends at once. */
    default boolean hasStopWork() {
        return false;
    }

    /**
     * Called when the engine stops the plugin at the end of a deployment. The engine has saved its state. It stops the
     * plugins of a deployment one after the other and gives all of them 5 seconds together.
     */
    default void onStop() {}
}
