package awsecs.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class HomeTest {

    @Test
    void everyRegionIsInThePartitionThatTheSdkKnows() {
        assertThat(Region.regions())
                .hasSizeGreaterThan(30)
                .filteredOn(region -> !region.isGlobalRegion())
                .allSatisfy(region -> assertThat(Home.partitionOf(region.id()))
                        .as(region.id())
                        .isEqualTo(region.metadata().partition().id()));
    }
}
