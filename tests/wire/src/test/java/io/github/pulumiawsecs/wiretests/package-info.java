/**
 * Tests of the built plugin from outside: it is started as the engine starts it and spoken to in the engine's protocol.
 * Nothing of its code is used here; Amazon ECS is the simulator.
 *
 * <ul>
 *   <li>{@link awsecs.wiretests.plugin}: starts the plugin and speaks to it, in JSON
 *   <li>{@link awsecs.wiretests.contract}: what the engine may ask at any time
 *   <li>{@link awsecs.wiretests.life}: what the engine asks in the life of a task set
 *   <li>{@link awsecs.wiretests.process}: how the process behaves
 *   <li>{@link awsecs.wiretests.launcher}: how it can be started
 * </ul>
 */
@NullMarked
package io.github.pulumiawsecs.wiretests;

import org.jspecify.annotations.NullMarked;
