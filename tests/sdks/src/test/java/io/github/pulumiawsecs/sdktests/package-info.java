/**
 * What users install: the plugin from its archive, and the SDK of each language from the package that its registry gets.
 *
 * <p>Start with {@link io.github.pulumiawsecs.sdktests.LifeCycle}: the same example in each {@link io.github.pulumiawsecs.sdktests.Language}, in a fresh
 * project. Pulumi's hosts for Node.js, Python and Go cannot be had as Go modules, so those programs, as they are, run
 * through the Automation API of their language ({@code drive.*} among the resources); Java's runs through its host.
 */
@NullMarked
package io.github.pulumiawsecs.sdktests;

import org.jspecify.annotations.NullMarked;
