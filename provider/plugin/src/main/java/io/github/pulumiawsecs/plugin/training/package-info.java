/** The training run that creates the AOT cache, a step of the build. */
@NullMarked
package io.github.pulumiawsecs.plugin.training;

import org.jspecify.annotations.NullMarked;
