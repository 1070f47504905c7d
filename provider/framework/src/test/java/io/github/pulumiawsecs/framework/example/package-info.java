/** The example of the framework's README: a complete provider of one resource type. */
@NullMarked
package io.github.pulumiawsecs.framework.example;

import org.jspecify.annotations.NullMarked;
