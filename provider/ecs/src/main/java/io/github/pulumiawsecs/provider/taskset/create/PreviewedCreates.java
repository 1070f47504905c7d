package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The creates of a preview, and the task sets that they replace. In memory only. Thread-safe. */
public final class PreviewedCreates {
    private final Map<ServiceKey, CopyOnWriteArrayList<String>> urnsByService = new ConcurrentHashMap<>();
    private final Set<String> urns = ConcurrentHashMap.newKeySet();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    PreviewedCreates() {}

    void record(String urn, Optional<String> replacedTaskSet, Optional<ServiceKey> service) {
        urns.add(urn);
        replacedTaskSet.ifPresent(replaced::add);
        service.ifPresent(key -> urnsByService
                .computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>())
                .addIfAbsent(urn));
    }

    /** Returns how many creates in a service were previewed before the create of a resource. */
    public int countBefore(String urn, ServiceKey service) {
        var inService = urnsByService.get(service);
        return inService == null ? 0 : Math.max(0, inService.indexOf(urn));
    }

    /** Returns the ARNs of the task sets that the preview replaces. */
    public Set<String> replacedTaskSets() {
        return Set.copyOf(replaced);
    }

    boolean contains(String urn) {
        return urns.contains(urn);
    }
}
