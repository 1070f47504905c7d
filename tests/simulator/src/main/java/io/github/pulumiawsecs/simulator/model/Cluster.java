package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.CapacityProviderStrategyItem;
import io.github.pulumiawsecs.simulator.shape.DeploymentController;
import io.github.pulumiawsecs.simulator.shape.DeploymentEphemeralStorage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster, its capacity providers and its services. */
public final class Cluster implements Tagged {
    private final RegionState region;
    private final String name;
    private final Map<String, String> tags;
    private final @Nullable DeploymentEphemeralStorage fargateStorage;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final ClientTokens clientTokens = new ClientTokens();
    private List<String> capacityProviders = List.of();
    private List<CapacityProviderStrategyItem> defaultStrategy = List.of();
    private boolean active = true;

    Cluster(
            RegionState region,
            String name,
            Map<String, String> tags,
            @Nullable DeploymentEphemeralStorage fargateStorage) {
        this.region = region;
        this.name = name;
        this.tags = tags;
        this.fargateStorage = fargateStorage;
    }

    /** Returns the region. */
    public RegionState region() {
        return region;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the ARN. */
    public String arn() {
        return region.scope().ecsArn("cluster/" + name);
    }

    /** Returns whether the cluster is ACTIVE, that is, not deleted. */
    public boolean isActive() {
        return active;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** Returns the KMS key for the ephemeral storage of Fargate tasks, if the cluster has one. */
    public Optional<DeploymentEphemeralStorage> fargateStorage() {
        return Optional.ofNullable(fargateStorage);
    }

    /** Returns the client tokens of CreateTaskSet requests. Tokens are unique in a cluster. */
    public ClientTokens clientTokens() {
        return clientTokens;
    }

    /** Returns the names of the capacity providers that strategies may use. */
    public List<String> capacityProviders() {
        return capacityProviders;
    }

    /** Returns the strategy for task sets that give neither launch type nor strategy. */
    public List<CapacityProviderStrategyItem> defaultStrategy() {
        return defaultStrategy;
    }

    /** Replaces the capacity providers and the default strategy. */
    public void setCapacityProviders(List<String> providers, List<CapacityProviderStrategyItem> strategy) {
        capacityProviders = List.copyOf(providers);
        defaultStrategy =
                strategy.stream().map(CapacityProviderStrategyItem::asReturned).toList();
    }

    /** Returns all services, including deleted ones. */
    public Collection<Service> services() {
        return services.values();
    }

    /** Returns the service with that name or ARN, including a deleted one. */
    public Optional<Service> findService(String identifier) {
        return Optional.ofNullable(services.get(Identifiers.serviceName(region.scope(), name, identifier)));
    }

    /**
     * Returns the ACTIVE service with that name or ARN.
     *
     * @throws AwsError if there is none or it was deleted
     */
    public Service activeService(String identifier) {
        Service service = findService(identifier).orElseThrow(AwsError::serviceNotFound);
        if (!service.status().equals("ACTIVE")) {
            throw AwsError.serviceNotActive();
        }
        return service;
    }

    /** Adds a service; replaces a deleted service of the same name. */
    public Service addService(
            String service, DeploymentController controller, int desired, Map<String, String> serviceTags) {
        Service added = new Service(this, service, controller, desired, serviceTags);
        services.put(service, added);
        return added;
    }

    /** Deletes the cluster. */
    public void delete() {
        active = false;
    }
}
