/** The part of HashiCorp Vault that Pulumi's secrets provider {@code hashivault} calls. */
@NullMarked
package io.github.pulumiawsecs.simulator.vault;

import org.jspecify.annotations.NullMarked;
