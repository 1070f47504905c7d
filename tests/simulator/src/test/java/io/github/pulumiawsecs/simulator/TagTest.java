package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.arn;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void tagsOfATaskSetChangeInPlace() {
        String arn = arn(scene.create("'tags':[{'key':'a','value':'1'},{'key':'b','value':'1'}]"));
        scene.call("TagResource", "{'resourceArn':'" + arn + "','tags':[{'key':'a','value':'2'},{'key':'c'}]}");
        scene.call("UntagResource", "{'resourceArn':'" + arn + "','tagKeys':['b','never']}");
        assertMember(
                scene.call("ListTagsForResource", "{'resourceArn':'" + arn + "'}"),
                "tags",
                "[{'key':'c','value':''},{'key':'a','value':'2'}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster/demo", "service/demo/web", "task-definition/web:1"})
    void otherResourcesHaveTagsToo(String resource) {
        String arn = SimulatorFixture.ARNS + resource;
        scene.call("TagResource", "{'resourceArn':'" + arn + "','tags':[{'key':'a','value':'1'}]}");
        assertMember(
                scene.call("ListTagsForResource", "{'resourceArn':'" + arn + "'}"),
                "tags",
                "[{'key':'a','value':'1'}]");
    }

    @Test
    void aResourceHasAtMostFiftyTagsAltogether() {
        String arn = arn(scene.create("'tags':[" + tags(0, 50) + "]"));
        scene.call("TagResource", "{'resourceArn':'" + arn + "','tags':[" + tags(0, 50) + "]}");
        assertThat(scene.expectError("TagResource", "{'resourceArn':'" + arn + "','tags':[" + tags(50, 51) + "]}"))
                .hasMessageContaining("50");
    }

    @Test
    void anUnknownResourceIsNotFound() {
        assertThat(scene.expectError(
                                "ListTagsForResource",
                                "{'resourceArn':'" + SimulatorFixture.ARNS + "task-set/demo/web/ecs-svc/1'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
        assertThat(scene.expectError("ListTagsForResource", "{'resourceArn':'web'}")
                        .code())
                .isEqualTo("InvalidParameterException");
    }

    private static String tags(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{'key':'key" + number + "','value':'v'}")
                .collect(Collectors.joining(","));
    }
}
