/**
 * The test kit of the provider: a configured provider on a simulator, inputs of task sets, virtual time and a recording log.
 * Tests of all packages build on it; it depends on no test.
 */
@NullMarked
package io.github.pulumiawsecs.testkit;

import org.jspecify.annotations.NullMarked;
