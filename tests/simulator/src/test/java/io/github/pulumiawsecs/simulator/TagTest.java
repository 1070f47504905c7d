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
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void changesTaskSetTagsInPlace() {
        String arn = arn(fixture.create("'tags':[{'key':'a','value':'1'},{'key':'b','value':'1'}]"));
        fixture.call("TagResource", "{'resourceArn':'" + arn + "','tags':[{'key':'a','value':'2'},{'key':'c'}]}");
        fixture.call("UntagResource", "{'resourceArn':'" + arn + "','tagKeys':['b','never']}");
        assertMember(
                fixture.call("ListTagsForResource", "{'resourceArn':'" + arn + "'}"),
                "tags",
                "[{'key':'c','value':''},{'key':'a','value':'2'}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster/demo", "service/demo/web", "task-definition/web:1"})
    void tagsOtherResources(String resource) {
        String arn = SimulatorFixture.ARNS + resource;
        fixture.call("TagResource", "{'resourceArn':'" + arn + "','tags':[{'key':'a','value':'1'}]}");
        assertMember(
                fixture.call("ListTagsForResource", "{'resourceArn':'" + arn + "'}"),
                "tags",
                "[{'key':'a','value':'1'}]");
    }

    @Test
    void rejectsMoreThanFiftyTags() {
        String arn = arn(fixture.create("'tags':[" + tags(0, 50) + "]"));
        fixture.call("TagResource", "{'resourceArn':'" + arn + "','tags':[" + tags(0, 50) + "]}");
        assertThat(fixture.expectError("TagResource", "{'resourceArn':'" + arn + "','tags':[" + tags(50, 51) + "]}"))
                .hasMessageContaining("50");
    }

    @Test
    void rejectsUnknownResource() {
        assertThat(fixture.expectError(
                                "ListTagsForResource",
                                "{'resourceArn':'" + SimulatorFixture.ARNS + "task-set/demo/web/ecs-svc/1'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
        assertThat(fixture.expectError("ListTagsForResource", "{'resourceArn':'web'}")
                        .code())
                .isEqualTo("InvalidParameterException");
    }

    private static String tags(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{'key':'key" + number + "','value':'v'}")
                .collect(Collectors.joining(","));
    }
}
