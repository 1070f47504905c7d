/** Starts the built plugin, and speaks to it in JSON as {@code PULUMI_DEBUG_GRPC} writes it. */
@NullMarked
package io.github.pulumiawsecs.wiretests.plugin;

import org.jspecify.annotations.NullMarked;
