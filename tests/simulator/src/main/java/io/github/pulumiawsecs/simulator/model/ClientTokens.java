package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The client tokens of a cluster's CreateTaskSet requests. */
public final class ClientTokens {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(CreateTaskSetRequest request, TaskSet set) {}

    /**
     * Returns the task set that an equal request with the same token created before, if it still exists.
     *
     * @throws AwsError if the token was used with other parameters
     */
    public Optional<TaskSet> findTaskSet(Service service, String token, CreateTaskSetRequest request) {
        Entry entry = entries.get(token);
        if (entry == null) {
            return Optional.empty();
        }
        if (!entry.request().equals(request)) {
            throw AwsError.invalidParameter(
                    "The clientToken was used before with other parameters. Use the same parameters, or another token.");
        }
        return service.findTaskSet(entry.set().id());
    }

    /** Records the task set that was created with a token. */
    public void record(String token, CreateTaskSetRequest request, TaskSet set) {
        entries.put(token, new Entry(request, set));
    }
}
