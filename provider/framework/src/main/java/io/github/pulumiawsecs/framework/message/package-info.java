/** The one form of the messages that users see. */
@NullMarked
package io.github.pulumiawsecs.framework.message;

import org.jspecify.annotations.NullMarked;
