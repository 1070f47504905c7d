/**
 * Tests of the plugin on the real Pulumi engine. Java programs run through Pulumi's Automation API, other operations
 * through the CLI. Amazon ECS is the simulator.
 *
 * <p>Start with {@link io.github.pulumiawsecs.enginetests.EngineStack} and
 * {@link io.github.pulumiawsecs.enginetests.UpdateTest}. An operation of the engine takes seconds. So most classes
 * run a few operations before all tests, with a task set for each case, and the tests check the recorded {@link
 * io.github.pulumiawsecs.enginetests.Run}. A {@link io.github.pulumiawsecs.enginetests.Workspace} avoids other work of the
 * CLI: its stack exists, its secrets need no passphrase, the engine's cache has the schema, and the tests read the state
 * without the CLI.
 */
@NullMarked
package io.github.pulumiawsecs.enginetests;

import org.jspecify.annotations.NullMarked;
