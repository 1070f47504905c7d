package io.github.pulumiawsecs.provider.release;

import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The state that PrimaryTaskSet and TaskSet share during one deployment. Each configuration of the provider has one
 * session. All state is in memory. Thread-safe.
 */
public final class ReleaseSession {
    /** The URN of the PrimaryTaskSet that the program declares for each service. */
    private final Map<ServiceKey, String> declared = new ConcurrentHashMap<>();

    private final Set<ServiceKey> known = ConcurrentHashMap.newKeySet();
    private final Set<ServiceKey> deleted = ConcurrentHashMap.newKeySet();

    /** Records that the program declares a PrimaryTaskSet for a service. The first one of a service stays. */
    public void recordDeclared(ServiceKey service, String urn) {
        declared.entrySet()
                .removeIf(
                        entry -> entry.getValue().equals(urn) && !entry.getKey().equals(service));
        declared.putIfAbsent(service, urn);
    }

    /** Returns the URN of the PrimaryTaskSet that the program declares for a service. */
    public Optional<String> declared(ServiceKey service) {
        return Optional.ofNullable(declared.get(service));
    }

    /** Records that the engine's state has a PrimaryTaskSet for a service. The engine reads it before all other operations. */
    public void recordKnown(ServiceKey service) {
        known.add(service);
    }

    /** Records that this deployment deleted the PrimaryTaskSet of a service. */
    public void recordDeleted(ServiceKey service) {
        deleted.add(service);
    }

    /** Returns whether a PrimaryTaskSet promotes the task sets of a service during this deployment. */
    public boolean isManaged(ServiceKey service) {
        return (known.contains(service) || declared.containsKey(service)) && !isReleased(service);
    }

    /**
     * Returns whether this deployment deleted the PrimaryTaskSet of a service, and the program declares no other one: the
     * PRIMARY task set of the service may be deleted, unless the program still has task sets of the service.
     */
    public boolean isReleased(ServiceKey service) {
        return deleted.contains(service) && !declared.containsKey(service);
    }
}
