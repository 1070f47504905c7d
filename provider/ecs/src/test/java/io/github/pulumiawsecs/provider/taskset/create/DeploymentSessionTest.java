package io.github.pulumiawsecs.provider.taskset.create;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The creates of a deployment and of its preview. */
class DeploymentSessionTest {
    private static final ServiceKey WEB = new ServiceKey("demo", "web");
    private static final ServiceKey API = new ServiceKey("demo", "api");

    private final DeploymentSession session = DeploymentSession.withoutJournal();

    @Test
    void countsEarlierPreviewsOfSameService() {
        session.recordPreviewedCreate("urn:1", Optional.of(WEB));
        session.recordPreviewedCreate("urn:2", Optional.of(API));
        session.recordPreviewedCreate("urn:3", Optional.of(WEB));
        session.recordPreviewedCreate("urn:1", Optional.of(WEB));
        assertThat(session.previews().countBefore("urn:1", WEB)).isZero();
        assertThat(session.previews().countBefore("urn:2", API)).isZero();
        assertThat(session.previews().countBefore("urn:3", WEB)).isOne();
    }

    @Test
    void countsConcurrentPreviewsOnce() throws Exception {
        var positions = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var urn = "urn:" + i;
                positions.add(threads.submit(() -> {
                    session.recordPreviewedCreate(urn, Optional.of(WEB));
                    return session.previews().countBefore(urn, WEB);
                }));
            }
        }
        var distinct = new TreeSet<Integer>();
        for (var position : positions) {
            distinct.add(position.get());
        }
        assertThat(distinct).hasSize(20);
    }

    /** The search for orphans at Ctrl-C finds a task set that the running create has adopted. */
    @Test
    void removesNoMarkerOfCreateThatIsNotDelivered() {
        session.recordChange();
        session.recordAdopted("urn:1", "arn:1", true);
        session.leftoverMarkers().recordCreate("arn:1");
        assertThat(session.markersToRemove()).isEmpty();
        session.recordCreateDelivered("urn:1");
        assertThat(session.markersToRemove()).containsOnlyKeys("arn:1");
    }

    @Test
    void recordsReplacedTaskSets() {
        session.recordExisting("urn:1", "arn:1");
        session.recordExisting("urn:2", "arn:2");
        session.recordPreviewedCreate("urn:1", Optional.empty());
        session.recordPreviewedCreate("urn:3", Optional.of(WEB));
        assertThat(session.previews().replacedTaskSets()).containsExactly("arn:1");
    }
}
