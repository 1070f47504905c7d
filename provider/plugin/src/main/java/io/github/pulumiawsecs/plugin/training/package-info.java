/** Teaches the plugin's AOT cache, as part of the build. */
@NullMarked
package io.github.pulumiawsecs.plugin.training;

import org.jspecify.annotations.NullMarked;
