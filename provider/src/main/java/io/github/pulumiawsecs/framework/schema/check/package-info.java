/**
 * What walks the tables: Check, Diff, and the reading of AWS's answers in the user's own spelling.
 *
 * <p>Nothing here knows a property by name, and nothing here makes a call. Unknowns and secrets are
 * values like others here; what is decoded for AWS has passed Check and holds none.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema.check;

import org.jspecify.annotations.NullMarked;
