/**
 * The STS operations that ECS clients use: GetCallerIdentity, AssumeRole and AssumeRoleWithWebIdentity.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.sts;

import org.jspecify.annotations.NullMarked;
