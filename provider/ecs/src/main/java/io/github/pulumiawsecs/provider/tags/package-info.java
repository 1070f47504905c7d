/**
 * Tags: AWS's rules, default tags, ignored tags, and the differences between them.
 */
@NullMarked
package io.github.pulumiawsecs.provider.tags;

import org.jspecify.annotations.NullMarked;
