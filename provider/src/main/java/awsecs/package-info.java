/** x. */
@NullMarked
package awsecs;

import org.jspecify.annotations.NullMarked;
