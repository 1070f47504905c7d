/**
 * A build step that merges the lambdas of the plugin's jar. The JVM creates a class for each lambda and, at each start, links
 * all of those in the AOT cache: 2,000 classes, most of them getters and setters of the SDK's model. This step replaces all
 * lambdas of a class that implement the same interface by one class with a number and a switch
 * ({@link io.github.pulumiawsecs.plugin.lambdas.MergedLambdas}). Unsupported lambdas stay as they are
 * ({@link io.github.pulumiawsecs.plugin.lambdas.Lambda}). provider/plugin/PERFORMANCE.md has the effect, and
 * provider/plugin/README.md the condition for the removal of this step.
 */
@NullMarked
package io.github.pulumiawsecs.plugin.lambdas;

import org.jspecify.annotations.NullMarked;
