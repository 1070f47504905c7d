/**
 * What AWS documents about a request to create or change a task set, one readable entry for each rule. Written from the
 * Amazon ECS API reference and the developer guide, and from nothing else: it is held against other writings of the same
 * rules.
 */
@NullMarked
package io.github.pulumiawsecs.simulator.rules;

import org.jspecify.annotations.NullMarked;
