package software.amazon.awssdk.regions;

import software.amazon.awssdk.regions.servicemetadata.EcsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.OidcServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.PortalSsoServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.StsServiceMetadata;

/**
 * Stands for the SDK's class of this name. That one makes the endpoints of all 309 services of AWS for any one that is
 * asked for, in each start of the plugin, because requests are signed for a region and the SDK looks it up here: 4 MiB,
 * most of it classes (provider/plugin/PERFORMANCE.md). This one has the services that the plugin calls, for credentials too.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
    /** Returns what the SDK knows of a service, and of another one what it assumes of a service that it does not know. */
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
