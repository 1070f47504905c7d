package io.github.pulumiawsecs.provider.arn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class AwsScopeTest {

    @Test
    void matchesSdkPartitions() {
        assertThat(Region.regions())
                .hasSizeGreaterThan(30)
                .filteredOn(region -> !region.isGlobalRegion())
                .allSatisfy(region -> assertThat(AwsScope.partitionOf(region.id()))
                        .as(region.id())
                        .isEqualTo(region.metadata().partition().id()));
    }
}
