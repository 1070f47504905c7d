/** RPCs that the engine may call at any time, and the special values of the protocol. */
@NullMarked
package io.github.pulumiawsecs.wiretests.contract;

import org.jspecify.annotations.NullMarked;
