package software.amazon.awssdk.regions;

import software.amazon.awssdk.regions.servicemetadata.EcsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.OidcServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.PortalSsoServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.StsServiceMetadata;

/**
 * Replaces the SDK's class of the same name. The SDK's class creates the endpoints of all services of AWS for the lookup
 * of a single one, at each start of the plugin: 4 MiB, mostly classes (provider/plugin/PERFORMANCE.md). This class has
 * only the services of the SDK modules that the plugin contains, those for credentials included.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
    /** Returns the SDK's metadata of a service, or the SDK's default for unknown services. */
    @Override
    public ServiceMetadata serviceMetadata(String endpointPrefix) {
        return switch (endpointPrefix) {
            case "ecs" -> new EcsServiceMetadata();
            case "sts" -> new StsServiceMetadata();
            case "portal.sso" -> new PortalSsoServiceMetadata();
            case "oidc" -> new OidcServiceMetadata();
            default -> new DefaultServiceMetadata(endpointPrefix);
        };
    }
}
