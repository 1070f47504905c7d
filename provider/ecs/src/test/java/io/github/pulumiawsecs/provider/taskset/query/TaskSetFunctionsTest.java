package io.github.pulumiawsecs.provider.taskset.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSetFunctionsTest {
    private static final String GET_TASK_SET = TaskSetFunctionSchemas.GET_TASK_SET.token();
    private static final String GET_TASK_SETS = TaskSetFunctionSchemas.GET_TASK_SETS.token();

    private final ProviderFixture fixture = ProviderFixture.builder()
            .config("{'defaultTags': {'tags': {'origin': 'test'}}, 'ignoreTags': {'keys': ['ops']}}")
            .build();
    private ResourceState blue = made("{'externalId': 'blue', 'tags': {'team': 'web'}}");
    private final ResourceState green = made("{'externalId': 'green', 'scale': {'value': 50}}");

    @BeforeEach
    void promote() {
        OutOfBand.promote(fixture.simulator(), blue.id());
        blue = fixture.read(blue.id()).orElseThrow();
        fixture.takeCalls();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'taskSetArn': '%2$s'}",
                "{'cluster': 'demo', 'service': 'web', 'taskSetId': '%1$s'}",
                "{'cluster': 'demo', 'service': 'web', 'externalId': 'blue'}",
                "{'cluster': 'demo', 'service': 'web', 'status': 'PRIMARY'}",
                "{'cluster': 'demo', 'service': 'web', 'status': 'PRIMARY', 'externalId': 'blue', 'taskSetId': '%1$s'}",
                "{'cluster': 'arn:aws:ecs:us-east-1:123456789012:cluster/demo',"
                        + " 'service': 'arn:aws:ecs:us-east-1:123456789012:service/demo/web', 'status': 'PRIMARY'}",
            })
    void findsTaskSetByEveryArgument(String arguments) {
        var shortId = blue.id().substring(blue.id().indexOf("ecs-svc/"));
        assertThat(still(get(GET_TASK_SET, arguments.formatted(shortId, blue.id()))))
                .isEqualTo(still(fixture.read(blue.id()).orElseThrow().outputs()));
        assertThat(fixture.simulator().writes()).isEmpty();
    }

    @Test
    void separatesDefaultAndIgnoredTags() {
        OutOfBand.tag(fixture.simulator(), blue.id(), "ops", "x");
        var found = get(GET_TASK_SET, "{'taskSetArn': '" + blue.id() + "'}");
        assertThat(found.get("tags")).isEqualTo(PropertyType.STRING_MAP.encode(Map.of("team", "web")));
        assertThat(found.get("tagsAll"))
                .isEqualTo(PropertyType.STRING_MAP.encode(Map.of("team", "web", "origin", "test")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                          | blue green gone
                    'status': 'ACTIVE'                          | green
                    'status': 'DRAINING'                        | gone
                    'externalId': 'green'                       | green
                    'externalId': 'none'                        |
                    'status': 'ACTIVE', 'externalId': 'blue'    |
                    'status': 'PRIMARY', 'externalId': 'blue'   | blue
                    """)
    void filtersAndSortsTaskSets(String filter, String expected) {
        var gone = made("{'externalId': 'gone'}");
        OutOfBand.drain(fixture.simulator(), gone.id());
        var found = get(
                GET_TASK_SETS, "{'cluster': 'demo', 'service': 'web'" + (filter.isEmpty() ? "" : ", " + filter) + "}");
        assertThat(all(found).stream()
                        .map(set -> ((PropertyValue.StringValue) set.get("externalId")).value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(all(found))
                .allSatisfy(set -> assertThat(set.get("tagsAll").toString()).contains("origin"));
    }

    @Test
    void skipsDrainingTaskSetByDefault() {
        OutOfBand.drain(fixture.simulator(), green.id());
        var successor = made("{'externalId': 'green'}");
        var byName = "{'cluster': 'demo', 'service': 'web', 'externalId': 'green'%s}";
        assertThat(get(GET_TASK_SET, byName.formatted("")).get("taskSetArn"))
                .isEqualTo(new PropertyValue.StringValue(successor.id()));
        assertThat(get(GET_TASK_SET, byName.formatted(", 'status': 'DRAINING'")).get("taskSetArn"))
                .isEqualTo(new PropertyValue.StringValue(green.id()));
    }

    @Test
    void rejectsAmbiguousMatch() {
        var twin = made("{'externalId': 'green'}");
        assertThatThrownBy(() -> get(GET_TASK_SET, "{'cluster': 'demo', 'service': 'web', 'externalId': 'green'}"))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "must match one task set of service web in cluster demo (got externalId \"green\"",
                        green.id(),
                        twin.id(),
                        "taskSetArn",
                        "getTaskSets");
    }

    @Test
    void listsTaskSetsWithoutMatch() {
        assertThatThrownBy(() -> get(GET_TASK_SET, "{'cluster': 'demo', 'service': 'web', 'externalId': 'red'}"))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        "must match a task set of service web in cluster demo",
                        "(got externalId \"red\")",
                        blue.id() + " (PRIMARY, externalId \"blue\")",
                        green.id() + " (ACTIVE, externalId \"green\")");
        fixture.simulator().purge(blue.id());
        assertThatThrownBy(() -> get(GET_TASK_SET, "{'taskSetArn': '" + blue.id() + "'}"))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("taskSetArn: ", blue.id(), "getTaskSets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getTaskSet", "getTaskSets"})
    void rejectsUnknownService(String function) {
        assertThatThrownBy(() ->
                        get("aws-ecs:index:" + function, "{'cluster': 'demo', 'service': 'shop', 'status': 'PRIMARY'}"))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll("service: must exist in cluster demo", "(got \"shop\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    getTaskSet  | {}                                                        | cluster service taskSetId
                    getTaskSet  | {'cluster': 'demo'}                                       | service taskSetId
                    getTaskSet  | {'cluster': 'demo', 'service': 'web'}                     | taskSetId
                    getTaskSet  | {'cluster': ' ', 'service': 1.5, 'status': 'OLD'}         | cluster service status
                    getTaskSet  | {'taskSetArn': 'web', 'cluster': 'demo', 'status': 'OLD'} | taskSetArn cluster status status
                    getTaskSet  | {'taskSetArn': 'arn:aws:ecs:us-east-1:123456789012:service/demo/web'} | taskSetArn
                    getTaskSet  | {'cluster': 'demo', 'service': 'web', 'taskSetId': '1', 'externalID': 'x'} | taskSetId externalID
                    getTaskSets | {}                                                        | cluster service
                    getTaskSets | {'cluster': 'demo', 'service': 'web', 'taskSetId': 'x'}   | taskSetId
                    getTaskSets | {'cluster': 'demo', 'service': '', 'status': 'primary'}   | service status
                    """)
    void reportsAllArgumentFailuresWithPaths(String function, String arguments, String paths) {
        var answer = fixture.invoke("aws-ecs:index:" + function, JsonPropertyValues.parseObject(arguments));
        assertThat(answer.failures().stream().map(CheckFailure::path).map(Object::toString))
                .containsExactlyInAnyOrder(paths.split(" "));
        assertThat(fixture.takeCalls()).isEmpty();
    }

    @Test
    void marksResultOfSecretArgumentAsSecret() {
        var arguments = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web'}")
                .with("externalId", new PropertyValue.SecretValue(new PropertyValue.StringValue("blue")));
        var found = fixture.invoke(GET_TASK_SET, arguments);
        assertThat(found.failures()).isEmpty();
        assertThat(found.result().fields().values()).allMatch(PropertyValue.SecretValue.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    getTaskSet  | {'cluster': 'demo', 'service': 'web', 'externalId': 'crimson'}  | must match a task set
                    getTaskSet  | {'cluster': 'demo', 'service': 'web', 'externalId': 'green'}    | must match one task set
                    getTaskSet  | {'cluster': 'demo', 'service': 'shop', 'status': 'PRIMARY'}     | service: must exist
                    getTaskSets | {'cluster': 'demo', 'service': 'shop'}                          | service: must exist
                    getTaskSets | {'cluster': 'nowhere', 'service': 'web'}                        | Cluster not found
                    getTaskSet  | {'taskSetArn': 'arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/42'} | taskSetArn: must be a task set
                    getTaskSet  | {'taskSetArn': 'arn:aws:ecs:eu-west-1:123456789012:task-set/demo/web/ecs-svc/42'} | DescribeTaskSets
                    getTaskSet  | {'taskSetArn': 'arn:aws:ecs:us-east-1:999999999999:task-set/demo/web/ecs-svc/42'} | DescribeTaskSets
                    """)
    void hidesSecretArgumentsInErrors(String function, String arguments, String expected) {
        made("{'externalId': 'green'}");
        var open = JsonPropertyValues.parseObject(arguments);
        var secret = new LinkedHashMap<String, PropertyValue>();
        open.fields().forEach((name, value) -> secret.put(name, new PropertyValue.SecretValue(value)));
        var values = Pattern.compile(open.fields().values().stream()
                .map(value -> ((PropertyValue.StringValue) value).value())
                .flatMap(value -> Stream.of(value.split("[/:]", -1)))
                .filter(part -> part.length() > 2
                        && !List.of("arn", "aws", "ecs", "task-set").contains(part))
                .collect(Collectors.joining("|")));

        assertThatThrownBy(() -> fixture.invoke("aws-ecs:index:" + function, open))
                .message()
                .containsPattern(values);
        assertThatThrownBy(() -> fixture.invoke("aws-ecs:index:" + function, new PropertyValue.ObjectValue(secret)))
                .hasNoCause()
                .message()
                .contains(expected)
                .doesNotContainPattern(values);
    }

    @Test
    void describesEveryResultField() {
        var described = TaskSetFunctionSchemas.DESCRIPTION.properties().stream()
                .map(Property::name)
                .toList();
        assertThat(described).containsAll(blue.outputs().fields().keySet());
        for (var signature : EcsRegistry.REGISTRY.functionSchemas()) {
            assertThat(undocumented(signature.arguments())).isEmpty();
            assertThat(undocumented(signature.result())).isEmpty();
        }
        assertThat(undocumented(TaskSetFunctionSchemas.LIST_ARGUMENTS)).isEmpty();
    }

    /** Returns the outputs without the time of the stability check, which the simulator makes at each call. */
    private static PropertyValue.ObjectValue still(PropertyValue.ObjectValue outputs) {
        return outputs.with("stabilityStatusAt", PropertyValue.NullValue.NULL);
    }

    private static List<String> undocumented(ObjectType<?, ?> shape) {
        return shape.properties().stream()
                .filter(property -> !property.doc().endsWith("."))
                .map(Property::name)
                .toList();
    }

    private PropertyValue.ObjectValue get(String function, String arguments) {
        var answer = fixture.invoke(function, JsonPropertyValues.parseObject(arguments));
        assertThat(answer.failures()).isEmpty();
        return answer.result();
    }

    private static List<PropertyValue.ObjectValue> all(PropertyValue.ObjectValue found) {
        return ((PropertyValue.ArrayValue) found.get("taskSets"))
                .items().stream().map(PropertyValue.ObjectValue.class::cast).toList();
    }

    private ResourceState made(String more) {
        return fixture.create(SampleInputs.checked(more));
    }
}
