/**
 * A deterministic simulation of deployments: the provider runs against the simulated Amazon ECS under a model of the
 * Pulumi engine, in virtual time and on one thread. A {@link io.github.pulumiawsecs.simulation.History} is a sequence of
 * commands, with incidents such as lost responses, kills and changes by other actors. The same history always gives the
 * same result. {@link io.github.pulumiawsecs.simulation.Simulation} runs a history and then checks that nothing is lost.
 */
@NullMarked
package io.github.pulumiawsecs.simulation;

import org.jspecify.annotations.NullMarked;
