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

    /** Where it is. */
    public RegionState region() {
        return region;
    }

    /** The short name. */
    public String name() {
        return name;
    }

    /** The ARN. */
    public String arn() {
        return region.scope().ecsArn("cluster/" + name);
    }

    /** Whether it was not deleted. */
    public boolean isActive() {
        return active;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** The key that Fargate tasks' storage is encrypted with, where the cluster has one. */
    public Optional<DeploymentEphemeralStorage> fargateStorage() {
        return Optional.ofNullable(fargateStorage);
    }

    /** Which task set was created with which client token; their scope is the cluster. */
    public ClientTokens clientTokens() {
        return clientTokens;
    }

    /** The names of the capacity providers that strategies may use. */
    public List<String> capacityProviders() {
        return capacityProviders;
    }

    /** What is used when neither launch type nor strategy is given. */
    public List<CapacityProviderStrategyItem> defaultStrategy() {
        return defaultStrategy;
    }

    /** Replaces capacity providers and default strategy. */
    public void setCapacityProviders(List<String> providers, List<CapacityProviderStrategyItem> strategy) {
        capacityProviders = List.copyOf(providers);
        defaultStrategy =
                strategy.stream().map(CapacityProviderStrategyItem::asReturned).toList();
    }

    /** The services, those included that were deleted. */
    public Collection<Service> services() {
        return services.values();
    }

    /** The service with that name or ARN, if there is or was one. */
    public Optional<Service> findService(String identifier) {
        return Optional.ofNullable(services.get(Identifiers.serviceName(region.scope(), name, identifier)));
    }

    /**
     * The service with that name or ARN.
     *
     * @throws AwsError when there is none, or it was deleted
     */
    public Service activeService(String identifier) {
        Service service = findService(identifier).orElseThrow(AwsError::serviceNotFound);
        if (!service.status().equals("ACTIVE")) {
            throw AwsError.serviceNotActive();
        }
        return service;
    }

    /** Adds a service in the place of a deleted one of the same name. */
    public Service addService(
            String service, DeploymentController controller, int desired, Map<String, String> serviceTags) {
        Service added = new Service(this, service, controller, desired, serviceTags);
        services.put(service, added);
        return added;
    }

    /** Deletes it. */
    public void delete() {
        active = false;
    }
}
