package software.amazon.awssdk.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;

class GeneratedServiceMetadataProviderTest {
    /** A client that is not here would get the usual endpoint and signing region of AWS, which may not be its own. */
    static final List<ServiceMetadata> OF_OUR_CLIENTS = List.of(
            EcsClient.serviceMetadata(),
            StsClient.serviceMetadata(),
            SsoClient.serviceMetadata(),
            SsoOidcClient.serviceMetadata());

    @ParameterizedTest
    @FieldSource("OF_OUR_CLIENTS")
    void coversSdkClients(ServiceMetadata metadata) {
        assertThat(metadata).isNotInstanceOf(DefaultServiceMetadata.class);
    }
}
