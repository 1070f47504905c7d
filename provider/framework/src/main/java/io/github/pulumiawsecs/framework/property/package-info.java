/**
 * Property values and property paths, independent of protobuf. Unknown, secret and output values occur at any depth.
 */
@NullMarked
package io.github.pulumiawsecs.framework.property;

import org.jspecify.annotations.NullMarked;
