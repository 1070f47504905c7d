/**
 * Compares inputs by their meaning and reports differences with exact nested paths.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.diff;

import org.jspecify.annotations.NullMarked;
