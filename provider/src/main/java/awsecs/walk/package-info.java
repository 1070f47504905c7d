/**
 * What walks the tables: the schema, Check, Diff, and the reading of AWS's answers in the user's own spelling.
 *
 * <p>Nothing here knows a property by name, and nothing here makes a call. Unknowns and secrets are met here and go no
 * further: whatever a walker hands on has passed Check.
 */
@NullMarked
package awsecs.walk;

import org.jspecify.annotations.NullMarked;
