/**
 * Compares inputs by their meaning and reports differences with exact nested paths.
 *
 * <p>The diff, {@code ignoreChanges} and the reconciliation of state each have a recursion of their own over two values. A
 * common visitor of pairs would be longer: the diff reports paths, the reconciliation builds a value, and
 * {@code ignoreChanges} follows a path without a schema. They share the comparison and the matching of list elements, in
 * {@link io.github.pulumiawsecs.framework.schema.diff.SemanticEquality}.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.diff;

import org.jspecify.annotations.NullMarked;
