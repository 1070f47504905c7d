/**
 * The plugin on the real Pulumi engine: programs in Java go through Pulumi's Automation API, and what that cannot do
 * through the CLI. Amazon ECS is the simulator, or moto.
 *
 * <p>Start with {@link io.github.pulumiawsecs.enginetests.EngineStack} and {@link io.github.pulumiawsecs.enginetests.LifeCycleTest}. An operation of the engine
 * takes seconds, so most tests perform a few of them once, before all tests of their class, with a task set for each
 * case; what each {@link io.github.pulumiawsecs.enginetests.Run} said is then looked at from many sides.
 */
@NullMarked
package io.github.pulumiawsecs.enginetests;

import org.jspecify.annotations.NullMarked;
