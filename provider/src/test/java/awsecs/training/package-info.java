/** Teaches the plugin's AOT cache, as part of the build. */
@NullMarked
package awsecs.training;

import org.jspecify.annotations.NullMarked;
