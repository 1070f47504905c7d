/**
 * The provider's configuration: its schema, CheckConfig and DiffConfig.
 */
@NullMarked
package io.github.pulumiawsecs.provider.config;

import org.jspecify.annotations.NullMarked;
