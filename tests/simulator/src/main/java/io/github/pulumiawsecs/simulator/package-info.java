/**
 * A simulator of Amazon ECS with task sets: an HTTP server, started by {@link io.github.pulumiawsecs.simulator.EcsSimulator}
 * in a test or by {@link io.github.pulumiawsecs.simulator.Main} from a shell.
 *
 * <p>A request passes these packages in this order. Each package depends only on the packages below it:
 *
 * <ol>
 *   <li>{@code wire}: HTTP, AWS JSON 1.1 and the query protocol;
 *   <li>{@code fault}: injected API faults;
 *   <li>{@code operation}: one file per ECS operation; {@code sts}: the STS operations;
 *   <li>{@code exchange}: requests and responses, independent of the protocol;
 *   <li>{@code rules}: the documented rules on a request, one entry per rule;
 *   <li>{@code model}: clusters, services and task sets, and how they change over time;
 *   <li>{@code shape}: the structures of the ECS API.
 * </ol>
 *
 * <p>Two packages are independent of these: {@code moto} starts moto, another simulator, for comparison; {@code vault} serves
 * Pulumi's encryption of secrets.
 */
@NullMarked
package io.github.pulumiawsecs.simulator;

import org.jspecify.annotations.NullMarked;
