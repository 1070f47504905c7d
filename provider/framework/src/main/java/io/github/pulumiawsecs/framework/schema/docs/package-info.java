/**
 * Writes the package schema (JSON) and the reference documentation (Markdown) of a provider from its schemas. Build-time
 * code: the plugin answers GetSchema with the committed file and does not ship this package.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.docs;

import org.jspecify.annotations.NullMarked;
