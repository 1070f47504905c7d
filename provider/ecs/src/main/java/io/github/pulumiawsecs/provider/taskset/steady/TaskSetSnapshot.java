package io.github.pulumiawsecs.provider.taskset.steady;

import software.amazon.awssdk.services.ecs.model.TaskSet;

/** A task set and its service as one poll showed them. */
record TaskSetSnapshot(TaskSet taskSet, ServiceSnapshot service) {}
