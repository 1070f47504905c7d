/** The launcher: the plugin starts from any folder and in any environment. */
@NullMarked
package io.github.pulumiawsecs.wiretests.launcher;

import org.jspecify.annotations.NullMarked;
