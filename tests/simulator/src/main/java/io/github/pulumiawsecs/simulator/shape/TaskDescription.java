package io.github.pulumiawsecs.simulator.shape;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of the ECS API reference's {@code Task} that describe its state. */
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

    /** The ECS API reference's {@code Container}. */
    public record Container(
            String name,
            String lastStatus,
            @Nullable Integer exitCode,
            @Nullable String reason) {}
}
