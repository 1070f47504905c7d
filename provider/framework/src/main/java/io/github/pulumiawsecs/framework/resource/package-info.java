/**
 * The interface between the framework and a provider: resources, functions, and the records that they exchange with the
 * engine.
 */
@NullMarked
package io.github.pulumiawsecs.framework.resource;

import org.jspecify.annotations.NullMarked;
