package io.github.pulumiawsecs.provider.taskset.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of a cluster with 70 services that have from none to five task sets each, some of which drain. */
class ListTaskSetsTest {
    private static final PropertyValue.ObjectValue CLUSTER = JsonPropertyValues.parseObject("{'cluster': 'demo'}");
    private static final long SEED = 7;

    private static final ProviderFixture FIXTURE = ProviderFixture.start();

    /** The ARNs of the task sets that do not drain, by service. */
    private static final Map<String, TreeSet<String>> THERE = new HashMap<>();

    @BeforeAll
    static void fill() {
        // Deleted task sets stay DRAINING.
        FIXTURE.simulator().setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        var random = new Random(SEED);
        for (int i = 0; i < 70; i++) {
            var service = "s" + i;
            FIXTURE.simulator()
                    .call(
                            "CreateService",
                            "{'cluster': 'demo', 'serviceName': '%s', 'desiredCount': 1, 'deploymentController': {'type': 'EXTERNAL'}}"
                                    .formatted(service));
            var stay = new TreeSet<String>();
            for (int j = random.nextInt(6); j > 0; j--) {
                var arn = made(service);
                if (random.nextInt(4) == 0) {
                    OutOfBand.delete(FIXTURE.simulator(), arn);
                } else {
                    stay.add(arn);
                }
            }
            THERE.put(service, stay);
        }
    }

    @BeforeEach
    void forget() {
        FIXTURE.simulator().clearCalls();
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    /** Page size and limit; the engine sends 0 for a missing option. */
    static List<long[]> sizes() {
        var random = new Random(SEED);
        var sizes = new ArrayList<long[]>(List.of(new long[] {0, 0}, new long[] {1, 0}, new long[] {0, 1}));
        IntStream.range(0, 60).forEach(_ -> sizes.add(new long[] {random.nextInt(120), random.nextInt(130)}));
        return sizes;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void pagesWithinLimit(long[] size) {
        var everything = new TreeSet<String>();
        THERE.values().forEach(everything::addAll);
        // The CLI lowers the limit from page to page; in the protocol it is constant.
        for (boolean lowering : new boolean[] {false, true}) {
            var found = new ArrayList<String>();
            Optional<String> token = Optional.of("");
            while (token.isPresent()) {
                var page = new ArrayList<String>();
                long limit = size[1] == 0 || !lowering ? size[1] : size[1] - found.size();
                token = FIXTURE.list(
                        new Lister.Request(CLUSTER, limit, size[0], token.get()), set -> page.add(set.id()));
                assertThat(page).hasSizeLessThanOrEqualTo(size[0] == 0 ? 100 : (int) size[0]);
                found.addAll(page);
                if (size[1] != 0 && found.size() == size[1]) {
                    assertThat(token).isEmpty();
                }
            }
            assertThat(found).doesNotHaveDuplicates();
            if (size[1] == 0 || size[1] >= everything.size()) {
                assertThat(found).containsExactlyInAnyOrderElementsOf(everything);
            } else {
                assertThat(everything).containsAll(found);
                assertThat(found).hasSize((int) size[1]);
            }
        }
    }

    @Test
    void listsOneServiceWithOneCall() {
        THERE.forEach((service, arns) -> {
            var found = new ArrayList<String>();
            var query = CLUSTER.with("service", new PropertyValue.StringValue(service));
            assertThat(FIXTURE.list(new Lister.Request(query, 0, 0, ""), set -> found.add(set.id())))
                    .isEmpty();
            assertThat(found).containsExactlyElementsOf(arns);
            assertThat(FIXTURE.takeCalls()).containsExactly("DescribeServices");
        });
    }

    @Test
    void callsOnlyForRequestedPage() {
        var token = FIXTURE.list(new Lister.Request(CLUSTER, 0, 3, ""), _ -> {});
        assertThat(token).isPresent();
        assertThat(FIXTURE.takeCalls()).containsExactly("ListServices", "DescribeServices");
    }

    @Test
    void pagesStablyWhenTaskSetsChange() {
        var query = CLUSTER.with("service", new PropertyValue.StringValue("web"));
        var arns = new TreeSet<>(List.of(made("web"), made("web"), made("web")));
        var first = new ArrayList<String>();
        var token = FIXTURE.list(new Lister.Request(query, 0, 2, ""), set -> first.add(set.id()))
                .orElseThrow();
        FIXTURE.simulator().purge(first.getFirst());
        var rest = new ArrayList<String>();
        assertThat(FIXTURE.list(new Lister.Request(query, 0, 2, token), set -> rest.add(set.id())))
                .isEmpty();
        assertThat(rest).containsExactly(arns.last());
        arns.forEach(FIXTURE.simulator()::purge);
    }

    @Test
    void namesTaskSetByServiceAndNumber() {
        var arn = made("web");
        var names = new ArrayList<String>();
        FIXTURE.list(
                new Lister.Request(CLUSTER.with("service", new PropertyValue.StringValue("web")), 0, 0, ""),
                set -> names.add(set.name()));
        assertThat(names).containsExactly("web-" + arn.substring(arn.lastIndexOf('/') + 1));
        FIXTURE.simulator().purge(arn);
    }

    @Test
    void reportsAllQueryFailures() {
        assertThatThrownBy(() -> list("{'service': ' ', 'servce': 'web'}", ""))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "cluster: is required",
                        "service: must not be empty",
                        "servce: is not a property of the list of task sets");
        assertThat(FIXTURE.takeCalls()).isEmpty();
    }

    @Test
    void rejectsUnknownClusterAndService() {
        assertThatThrownBy(() -> list("{'cluster': 'nowhere'}", ""))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll("ListServices", "cluster nowhere", "ClusterNotFoundException");
        assertThatThrownBy(() -> list("{'cluster': 'demo', 'service': 'shop'}", ""))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("service: must exist", "(got \"shop\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "eA", "eApiCmM"})
    void rejectsForeignContinuationToken(String token) {
        assertThatThrownBy(() -> list("{'cluster': 'demo'}", token))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("continuationToken: ", "(got \"" + token + "\")");
    }

    private static void list(String query, String token) {
        var _ = FIXTURE.list(new Lister.Request(JsonPropertyValues.parseObject(query), 0, 0, token), _ -> {});
    }

    private static String made(String service) {
        return OutOfBand.createTaskSet(FIXTURE.simulator(), service, 100);
    }
}
