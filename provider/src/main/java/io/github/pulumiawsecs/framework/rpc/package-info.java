/**
 * The plugin's side of Pulumi's protocol. Protobuf and gRPC stop here: what goes further in is {@link
 * io.github.pulumiawsecs.framework.property.PropertyValue}, what comes back out are records of {@link awsecs.verb}.
 */
@NullMarked
package io.github.pulumiawsecs.framework.rpc;

import org.jspecify.annotations.NullMarked;
