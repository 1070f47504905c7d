package io.github.pulumiawsecs.provider.aws.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSetAddressTest {
    private static final String ARNS = "arn:aws:ecs:eu-west-1:123456789012:";

    @Property
    void parsesEveryIdFormat(@ForAll("names") String cluster, @ForAll("names") String service, @ForAll long number) {
        var id = "ecs-svc/" + Long.toUnsignedString(number);
        var path = cluster + "/" + service + "/" + id;
        var expected = new TaskSetAddress(cluster, service, id);
        assertThat(TaskSetAddress.parse(path)).contains(expected);
        assertThat(TaskSetAddress.parse(id + "," + service + "," + cluster)).contains(expected);
        assertThat(TaskSetAddress.parse(ARNS + "task-set/" + path))
                .contains(new TaskSetAddress(cluster, service, ARNS + "task-set/" + path));
        var arns = new TaskSetAddress(ARNS + "cluster/" + cluster, ARNS + "service/" + cluster + "/" + service, id);
        assertThat(TaskSetAddress.parse(id + "," + arns.service() + "," + arns.cluster()))
                .contains(arns);
    }

    /** Amazon ECS API Reference, "CreateCluster" and "CreateService": letters, digits, underscores and hyphens. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars('-', '_')
                .ofMinLength(1)
                .ofMaxLength(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ecs-svc/1",
                "web/ecs-svc/1",
                "demo/web/1",
                "demo/web/ecs-svc/",
                "/demo/web/ecs-svc/1",
                "ecs-svc/1,web",
                "ecs-svc/1,web,",
                "ecs-svc/1,web,demo,more",
                "web,demo,ecs-svc/1",
                "1,web,demo",
                "arn:aws:ecs:eu-west-1:123456789012:service/demo/web",
                "arn:aws:ecs:eu-west-1:123456789012:task-set/web/ecs-svc/1",
                "arn:aws:elasticloadbalancing:eu-west-1:123456789012:task-set/demo/web/ecs-svc/1",
                " demo/web/ecs-svc/1",
            })
    void rejectsOtherIds(String id) {
        assertThat(TaskSetAddress.parse(id)).isEmpty();
    }

    @Test
    void findsRegionInAnyPart() {
        assertThat(new TaskSetAddress("demo", "web", "ecs-svc/1").region()).isEmpty();
        assertThat(new TaskSetAddress(ARNS + "cluster/demo", "web", "ecs-svc/1").region())
                .contains("eu-west-1");
        assertThat(new TaskSetAddress("demo", ARNS + "service/demo/web", "ecs-svc/1").region())
                .contains("eu-west-1");
        assertThat(new TaskSetAddress("demo", "web", ARNS + "task-set/demo/web/ecs-svc/1").region())
                .contains("eu-west-1");
    }
}
