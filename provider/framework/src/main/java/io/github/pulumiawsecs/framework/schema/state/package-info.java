/**
 * Converts the values that the cloud reports into state and inputs, in the user's spelling, order and secrecy.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.state;

import org.jspecify.annotations.NullMarked;
