/**
 * A step of the build that takes the lambdas of the plugin's jar together. The JVM makes a class of its own for each
 * lambda, and takes all those of the AOT cache over at every start, 2,000 of them, most getters and setters of the SDK's
 * model. Here those of one class that implement the same interface become one class with a number
 * and a switch ({@link io.github.pulumiawsecs.plugin.lambdas.Merged}), as one would write it by hand in a language without lambdas. What is not
 * plainly the same afterwards stays as it is ({@link io.github.pulumiawsecs.plugin.lambdas.Lambda}). What it gives: provider/plugin/PERFORMANCE.md.
 */
@NullMarked
package io.github.pulumiawsecs.plugin.lambdas;

import org.jspecify.annotations.NullMarked;
