/** Checks that shrinking (provider/plugin/src/plugin/shrink.pro) kept all classes that the plugin needs. */
@NullMarked
package io.github.pulumiawsecs.wiretests.shrunk;

import org.jspecify.annotations.NullMarked;
