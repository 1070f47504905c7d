/** What the build leaves out of the libraries (provider/plugin/src/plugin/shrink.pro), and what must not be missing for it. */
@NullMarked
package io.github.pulumiawsecs.wiretests.shrunk;

import org.jspecify.annotations.NullMarked;
