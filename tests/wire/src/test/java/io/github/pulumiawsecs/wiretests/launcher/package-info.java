/** The plugin's folder: wherever it lies and whatever the machine is like, it starts. */
@NullMarked
package io.github.pulumiawsecs.wiretests.launcher;

import org.jspecify.annotations.NullMarked;
