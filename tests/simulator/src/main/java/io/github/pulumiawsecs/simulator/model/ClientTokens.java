package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.CreateTaskSetRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The client tokens that task sets of one cluster were created with. */
public final class ClientTokens {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(CreateTaskSetRequest request, TaskSet set) {}

    /**
     * The task set that the same request with the same token has made before, if it is still there.
     *
     * @throws AwsError when the token was used with other parameters
     */
    public Optional<TaskSet> findTaskSet(Service service, String token, CreateTaskSetRequest request) {
        Entry use = entries.get(token);
        if (use == null) {
            return Optional.empty();
        }
        if (!use.request().equals(request)) {
            throw AwsError.invalidParameter(
                    "The clientToken was used before with other parameters. Use the same parameters, or another token.");
        }
        return service.findTaskSet(use.set().id());
    }

    /** Remembers what a token was used for. */
    public void record(String token, CreateTaskSetRequest request, TaskSet set) {
        entries.put(token, new Entry(request, set));
    }
}
