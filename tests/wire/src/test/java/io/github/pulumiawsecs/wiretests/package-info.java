/**
 * Black-box tests of the built plugin: they start it like the engine and send requests in the engine's protocol. They
 * use no class of the plugin. Amazon ECS is the simulator.
 *
 * <ul>
 *   <li>{@code plugin}: starts the plugin and sends requests as JSON
 *   <li>{@code contract}: RPCs that are valid at any time, and special values
 *   <li>{@code lifecycle}: the RPCs in the life cycle of a task set
 *   <li>{@code process}: the plugin as a process
 *   <li>{@code launcher}: installation and start
 *   <li>{@code shrunk}: completeness of the shrunk jar
 * </ul>
 */
@NullMarked
package io.github.pulumiawsecs.wiretests;

import org.jspecify.annotations.NullMarked;
