package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.simulator.wire.HttpReply;
import java.util.Optional;

/** Changes replies of the simulator on their way to the provider. Thread-safe. */
@FunctionalInterface
public interface ReplyFilter {
    /** Changes nothing. */
    ReplyFilter NONE = (_, reply) -> Optional.of(reply);

    /**
     * Returns the reply that the provider gets; empty if it gets none, because the connection breaks.
     *
     * @param operation AWS's name of the operation, such as {@code DescribeTaskSets}
     */
    Optional<HttpReply> apply(String operation, HttpReply reply);
}
