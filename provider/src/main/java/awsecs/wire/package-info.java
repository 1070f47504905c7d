/**
 * The plugin's side of Pulumi's protocol. Protobuf and gRPC stop here: what goes further in is {@link
 * awsecs.value.Value}, what comes back out are records of {@link awsecs.verb}.
 */
@NullMarked
package awsecs.wire;

import org.jspecify.annotations.NullMarked;
