/**
 * The schema of a resource, a function or the provider's configuration: properties, types, validation rules and string
 * equivalences, as data. A property is described once; checks, diffs, requests, state and documentation follow from it.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema;

import org.jspecify.annotations.NullMarked;
