/**
 * Validates inputs against a schema and applies its defaults. Unknown values are skipped, secret values are never shown.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.check;

import org.jspecify.annotations.NullMarked;
