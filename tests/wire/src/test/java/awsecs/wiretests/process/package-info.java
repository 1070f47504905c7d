/** The plugin as a process: what it prints, where it listens, how much it bears, and when it ends. */
@NullMarked
package awsecs.wiretests.process;

import org.jspecify.annotations.NullMarked;
