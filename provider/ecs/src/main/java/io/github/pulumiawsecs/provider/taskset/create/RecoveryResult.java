package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** The result of the search for an interrupted create of a resource. */
public sealed interface RecoveryResult {

    /** An interrupted deployment created a task set from the same inputs: no request is needed. */
    record Adopted(TaskSet taskSet) implements RecoveryResult {}

    /**
     * A request is to be sent.
     *
     * @param request has a client token, which the journal has, too, and no marker
     * @param marker marks the new task set
     * @param mayAlreadyExist whether an earlier request with the same token may have created the task set
     */
    record Pending(CreateTaskSetRequest request, CreationMarker marker, boolean mayAlreadyExist)
            implements RecoveryResult {

        /** Returns the request with the marker. */
        public CreateTaskSetRequest markedRequest() {
            return marker.addTo(request);
        }
    }
}
