/**
 * Tests of the installable files: the plugin archive, and the SDK package of each language.
 *
 * <p>Start with {@link io.github.pulumiawsecs.sdktests.LifeCycle}, which runs the same example in each
 * {@link io.github.pulumiawsecs.sdktests.Language} in a new project. Pulumi's hosts for Node.js, Python and Go are not
 * available as Go modules, so these programs run unchanged through the Automation API of their language
 * ({@code drive.*} in the resources). The Java program runs through the Java host.
 */
@NullMarked
package io.github.pulumiawsecs.sdktests;

import org.jspecify.annotations.NullMarked;
