package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the resources of one type. Implementations are thread-safe. */
public interface Lister {
    /**
     * Which resources to list.
     *
     * @param query the arguments, without unknown values
     * @param limit how many to list in all; below 1 for no limit
     * @param pageSize how many to list now; below 1 for the lister's default
     * @param continuationToken the result of the previous call; empty for the first page
     */
    record Request(ObjectValue query, long limit, long pageSize, String continuationToken) {}

    /**
     * A resource that was found.
     *
     * @param id the id to import it with
     * @param name a name for it in a program
     */
    record Item(String id, String name) {}

    /**
     * Passes each resource to {@code consumer}.
     *
     * @return the token to continue with; empty after the last page
     * @throws ApiCallException when the cloud's API fails
     * @throws OperationRejectedException when the query is not valid
     */
    Optional<String> list(Request request, Consumer<Item> consumer);
}
