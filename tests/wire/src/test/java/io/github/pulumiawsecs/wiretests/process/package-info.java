/** The plugin as a process: what it prints, where it listens, how much it bears, and when it ends. */
@NullMarked
package io.github.pulumiawsecs.wiretests.process;

import org.jspecify.annotations.NullMarked;
