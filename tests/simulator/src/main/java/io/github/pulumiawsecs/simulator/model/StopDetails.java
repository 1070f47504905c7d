package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and why a task stops, with the names of the ECS API reference's {@code Task}.
 *
 * @param stoppedAt when the task stops
 * @param stopCode for example {@code EssentialContainerExited}
 * @param stoppedReason AWS's message
 * @param exitCode the container's exit code; null if the container never ran
 * @param containerReason the container's {@code reason}; null if it has none
 */
public record StopDetails(
        Instant stoppedAt,
        String stopCode,
        String stoppedReason,
        @Nullable Integer exitCode,
        @Nullable String containerReason) {}
