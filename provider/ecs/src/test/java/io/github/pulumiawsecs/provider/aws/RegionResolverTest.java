package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.provider.aws.profile.SharedConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class RegionResolverTest {
    private static final String PROFILES = """
            [default]
            region = sa-east-1
            [profile work]
            region = ca-central-1
            """;

    @Test
    void prefersConfigurationOverEnvironment() {
        var search = new RegionResolver(new AwsSettings(
                AwsClientConfig.builder().region("eu-west-1").build(),
                EmptyEnvironment.with(Map.of("AWS_REGION", "us-east-1"), PROFILES)));

        assertThat(search.resolveLocally()).contains(Region.EU_WEST_1);
    }

    @Test
    void prefersAwsRegionOverAwsDefaultRegion() {
        var both = Map.of("AWS_REGION", "us-east-1", "AWS_DEFAULT_REGION", "us-east-2");

        assertThat(searching(both).resolveLocally()).contains(Region.US_EAST_1);
    }

    @Test
    void prefersAwsDefaultRegionOverProfile() {
        assertThat(searching(Map.of("AWS_DEFAULT_REGION", "us-east-2")).resolveLocally())
                .contains(Region.US_EAST_2);
    }

    @Test
    void ignoresBlankVariables() {
        assertThat(searching(Map.of("AWS_REGION", "")).resolveLocally()).contains(Region.SA_EAST_1);
    }

    @Test
    void readsProfileOfAwsProfile() {
        assertThat(searching(Map.of("AWS_PROFILE", "work")).resolveLocally()).contains(Region.CA_CENTRAL_1);
    }

    @Test
    void prefersConfiguredProfileOverAwsProfile() {
        var search = new RegionResolver(new AwsSettings(
                AwsClientConfig.builder().profile("work").build(),
                EmptyEnvironment.with(Map.of("AWS_PROFILE", "default"), PROFILES)));

        assertThat(search.resolveLocally()).contains(Region.CA_CENTRAL_1);
    }

    @Test
    void readsInstanceMetadataLast() {
        var surroundings = new AwsEnvironment(_ -> null, () -> SharedConfig.EMPTY, () -> Region.AP_SOUTH_1);
        var search = new RegionResolver(new AwsSettings(AwsClientConfig.NONE, surroundings));

        assertThat(search.resolveLocally()).isEmpty();
        assertThat(search.resolve()).isEqualTo(Region.AP_SOUTH_1);
    }

    @Test
    void namesTheSourcesOfTheRegion() {
        var surroundings = new AwsEnvironment(_ -> null, () -> SharedConfig.EMPTY, () -> {
            throw SdkClientException.create("no instance");
        });

        assertThatThrownBy(() -> new RegionResolver(new AwsSettings(AwsClientConfig.NONE, surroundings)).resolve())
                .hasMessageStartingWith("region: must be set in the provider's configuration (region)")
                .hasMessageContaining("profile \"default\"")
                .hasMessageContaining(
                        "Next: set AWS_REGION or, for a stack, run `pulumi config set aws-ecs:region CODE`");
    }

    private static RegionResolver searching(Map<String, String> environment) {
        return new RegionResolver(new AwsSettings(AwsClientConfig.NONE, EmptyEnvironment.with(environment, PROFILES)));
    }
}
