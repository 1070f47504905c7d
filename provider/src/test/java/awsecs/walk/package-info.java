/** The walkers, held against tables and against each other; and what is written from the tables: schema, pages, rules. */
@NullMarked
package awsecs.walk;

import org.jspecify.annotations.NullMarked;
