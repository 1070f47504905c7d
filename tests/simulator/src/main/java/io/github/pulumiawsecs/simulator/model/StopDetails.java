package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task ends.
 *
 * @param stoppedAt when it has stopped
 * @param stopCode the {@code stopCode} of the API reference's {@code Task}
 * @param stoppedReason the {@code stoppedReason}
 * @param exitCode what its container exited with; null when the container never ran
 * @param containerReason what is said of its container besides; null when nothing is
 */
public record StopDetails(
        Instant stoppedAt,
        String stopCode,
        String stoppedReason,
        @Nullable Integer exitCode,
        @Nullable String containerReason) {}
