/** The plugin as a process: output, port, load, footprint and exit. */
@NullMarked
package io.github.pulumiawsecs.wiretests.process;

import org.jspecify.annotations.NullMarked;
