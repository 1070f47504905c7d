/**
 * Writes the package schema and the reference documentation from the schemas, and checks what is committed.
 */
@NullMarked
package io.github.pulumiawsecs.provider.docs;

import org.jspecify.annotations.NullMarked;
