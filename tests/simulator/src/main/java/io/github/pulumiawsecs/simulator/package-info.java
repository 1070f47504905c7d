/**
 * A stand-in for Amazon ECS that knows task sets: a real HTTP server, started by {@link io.github.pulumiawsecs.simulator.EcsSimulator}
 * in a test or by {@link io.github.pulumiawsecs.simulator.Main} from a shell.
 *
 * <p>A request passes these rooms in this order, and none knows one that stands before it:
 *
 * <ol>
 *   <li>{@code wire}: HTTP, AWS JSON 1.1 and the query protocol; nothing behind it sees bytes;
 *   <li>{@code fault}: what a test wants to go wrong;
 *   <li>{@code operation}: one file for each operation of the API, and {@code sts} for the few of STS;
 *   <li>{@code exchange}: the form that a request and its answer have between those three and the wire;
 *   <li>{@code rules}: what AWS's documentation says about a request, one readable line for each rule;
 *   <li>{@code model}: clusters, services, task sets, and how they move with time;
 *   <li>{@code shape}: the structures of the API as they are on the wire.
 * </ol>
 *
 * <p>Beside them stands {@code moto}, which starts a second opinion written by others.
 */
@NullMarked
package io.github.pulumiawsecs.simulator;

import org.jspecify.annotations.NullMarked;
