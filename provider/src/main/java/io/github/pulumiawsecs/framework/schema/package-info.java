/**
 * Every property, described once.
 *
 * <p>{@link io.github.pulumiawsecs.provider.taskset.TaskSetSchema} is the place to start reading. From an entry there follow the schema and its
 * documentation, what Check refuses, what Diff calls a change and whether it replaces, what CreateTaskSet is sent and
 * how the answer is read back. The walkers over the tables are in {@link awsecs.walk}; nothing here knows of the
 * protocol or makes a call.
 *
 * <p>A value is decoded into AWS's own model types only after it passed Check, so decoding never sees an unknown.
 */
@NullMarked
package io.github.pulumiawsecs.framework.schema;

import org.jspecify.annotations.NullMarked;
