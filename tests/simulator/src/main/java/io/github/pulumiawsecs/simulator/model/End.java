package io.github.pulumiawsecs.simulator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task ends.
 *
 * @param at when it has stopped
 * @param code the {@code stopCode} of the API reference's {@code Task}
 * @param reason the {@code stoppedReason}
 * @param exitCode what its container exited with; null when the container never ran
 * @param containerReason what is said of its container besides; null when nothing is
 */
public record End(
        Instant at,
        String code,
        String reason,
        @Nullable Integer exitCode,
        @Nullable String containerReason) {}
