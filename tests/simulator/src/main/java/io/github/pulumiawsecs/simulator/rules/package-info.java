/**
 * The documented rules on requests that create or change a task set, one entry per rule. Written only from the Amazon ECS
 * API reference and developer guide, because tests compare these rules with the provider's own rules.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.rules;

import org.jspecify.annotations.NullMarked;
