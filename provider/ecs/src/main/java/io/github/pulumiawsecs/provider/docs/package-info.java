/**
 * The files that {@code make schema} writes: the package schema and the generated parts of the documentation. Build-time
 * code: the plugin does not ship this package.
 */
@NullMarked
package io.github.pulumiawsecs.provider.docs;

import org.jspecify.annotations.NullMarked;
