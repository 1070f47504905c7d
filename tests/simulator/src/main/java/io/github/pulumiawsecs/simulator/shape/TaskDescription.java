package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it: those members of the ECS API reference's {@code Task} that tell how it fares. */
public record TaskDescription(
        String taskArn,
        String clusterArn,
        String taskDefinitionArn,
        String group,
        String startedBy,
        String lastStatus,
        String desiredStatus,
        @Nullable String stopCode,
        @Nullable String stoppedReason,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        List<Container> containers) {

    /** A container of a task: the API reference's {@code Container}. */
    public record Container(
            String name,
            String lastStatus,
            @Nullable Integer exitCode,
            @Nullable String reason) {}
}
