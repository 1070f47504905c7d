/** Starts the built plugin and sends requests as JSON in the format of {@code PULUMI_DEBUG_GRPC}. */
@NullMarked
package io.github.pulumiawsecs.wiretests.plugin;

import org.jspecify.annotations.NullMarked;
