/**
 * The gRPC server of the plugin. Protobuf and gRPC stop here: other packages see
 * {@link io.github.pulumiawsecs.framework.property.PropertyValue} and the records of {@link io.github.pulumiawsecs.framework.resource}.
 */
@NullMarked
package io.github.pulumiawsecs.framework.rpc;

import org.jspecify.annotations.NullMarked;
