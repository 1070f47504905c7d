/** What the build leaves out of the libraries (provider/src/plugin/shrink.pro), and what must not be missing for it. */
@NullMarked
package awsecs.wiretests.shrunk;

import org.jspecify.annotations.NullMarked;
