/** The walkers, held against tables and against each other. */
@NullMarked
package awsecs.walk;

import org.jspecify.annotations.NullMarked;
