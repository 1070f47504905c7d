package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ApiCallException;
import io.github.pulumiawsecs.framework.resource.ApiCallException.Outcome;
import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ReadRequest;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.taskset.query.GetTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.ListTaskSets;
import io.github.pulumiawsecs.provider.taskset.query.TaskSetFinder;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import io.github.pulumiawsecs.testkit.TestCredentials;
import io.github.pulumiawsecs.testkit.TimedCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations end soon after their time limit and their cancellation, although AWS does not answer one of their calls. */
class OperationLimitsTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final Duration MAX_ELAPSED = SHORT.plusSeconds(10);
    private static final ObjectValue SERVICE = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web'}");

    /**
     * An operation, and the call that AWS does not answer.
     *
     * @param precedingCall AWS answers all calls before this one; empty if it never answers the call
     */
    private record Case(String name, String silentCall, String precedingCall, Operation operation) {
        Case(String name, String silentCall, Operation operation) {
            this(name, silentCall, "", operation);
        }

        boolean isSilent(String call, List<String> calls) {
            return call.equals(silentCall) && (precedingCall.isEmpty() || calls.contains(precedingCall));
        }

        @Override
        public String toString() {
            return name + " without an answer to " + silentCall;
        }
    }

    @FunctionalInterface
    private interface Operation {
        Object run(TaskSetOperations operations, ResourceState existing, OperationContext context);
    }

    private static final List<Case> CASES = List.of(
            new Case("create", "DescribeServices", OperationLimitsTest::create),
            new Case("create", "CreateTaskSet", OperationLimitsTest::create),
            new Case("create", "DescribeTaskSets", OperationLimitsTest::create),
            new Case("read back", "DescribeTaskSets", "CreateTaskSet", OperationLimitsTest::create),
            new Case("update", "UpdateTaskSet", OperationLimitsTest::update),
            new Case("update", "TagResource", OperationLimitsTest::update),
            new Case("update", "DescribeTaskSets", OperationLimitsTest::update),
            new Case("delete", "DescribeTaskSets", OperationLimitsTest::delete),
            new Case("delete", "TagResource", OperationLimitsTest::delete),
            new Case("delete", "DeleteTaskSet", OperationLimitsTest::delete),
            new Case("read", "DescribeTaskSets", OperationLimitsTest::read),
            new Case("getTaskSets", "DescribeServices", OperationLimitsTest::getTaskSets),
            new Case("getTaskSets", "DescribeTaskSets", OperationLimitsTest::getTaskSets),
            new Case("list", "DescribeServices", OperationLimitsTest::list));

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<ProviderFixture> fixtures = new ArrayList<>();
    private final List<TaskSetOperations> running = new ArrayList<>();

    @AfterEach
    void close() {
        end.countDown();
        fixtures.forEach(ProviderFixture::close);
    }

    @Test
    void endsOperationsAtTimeLimit() throws Exception {
        var calls = new TimedCalls();
        CASES.forEach(each -> start(calls, each, SHORT));
        assertEnded(calls.await());
    }

    @Test
    void endsOperationsAfterCancel() throws Exception {
        var calls = new TimedCalls();
        CASES.forEach(each -> start(calls, each, LONG));
        Thread.sleep(SHORT);
        calls.restart();
        running.forEach(TaskSetOperations::cancel);
        assertEnded(calls.await());
    }

    @Test
    void createsNothingAfterTimeLimit() throws Exception {
        var calls = new TimedCalls();
        var preflight = new Case("create", "DescribeTaskDefinition", OperationLimitsTest::create);
        start(calls, preflight, SHORT);
        assertThat(calls.await().failure(preflight.toString()))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("reached its time limit (customTimeouts) before it changed anything");
    }

    private static void assertEnded(TimedCalls.Results results) {
        assertThat(results.all()).hasSameSizeAs(CASES).allSatisfy((name, result) -> {
            assertThat(result.elapsed()).as(name).isLessThan(MAX_ELAPSED);
            assertThat(result.failure())
                    .as(name)
                    .isInstanceOfAny(
                            ApiCallException.class,
                            OperationRejectedException.class,
                            ResourceInitFailedException.class);
        });
        assertThat(List.of("create/CreateTaskSet", "update/UpdateTaskSet", "delete/DeleteTaskSet"))
                .allSatisfy(name -> assertThat(results.failure(name.replace("/", " without an answer to ")))
                        .as(name)
                        .isInstanceOfSatisfying(
                                ApiCallException.class,
                                failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN)));
        assertThat(results.failure("read back without an answer to DescribeTaskSets"))
                .hasMessageContaining("was created, but cannot be read");
        assertThat(results.failure("update without an answer to TagResource"))
                .hasMessageContaining("was only partly updated");
    }

    /** Starts the operation on a task set that exists, with connections to a simulator of its own. */
    private void start(TimedCalls calls, Case each, Duration limit) {
        var fixture = ProviderFixture.start();
        fixtures.add(fixture);
        var operations = new TaskSetOperations(
                TestCredentials.provider(fixture.simulator().endpoint(), Sleeper.system(), "{'maxRetries': '25'}"));
        running.add(operations);
        var existing = operations.create(SampleInputs.checked());
        fixture.simulator().clearCalls();
        fixture.simulator().injectFault((call, next) -> {
            if (each.isSilent(call.operation(), fixture.calls())) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return next.handle(call);
        });
        calls.start(each.toString(), () -> each.operation().run(operations, existing, operations.context(limit)));
    }

    private static Object create(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        return operations.create(SampleInputs.checked("{'taskDefinition': 'web:2'}"), context);
    }

    private static Object update(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        var changed = SampleInputs.checked("{'scale': {'value': 50}, 'tags': {'a': 'b'}}");
        return operations.update(existing, existing.inputs(), changed, List.of(), context);
    }

    private static Object delete(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        operations
                .resource()
                .delete(
                        new DeleteRequest(TaskSetOperations.URN, existing.id(), existing.outputs(), existing.inputs()),
                        context);
        return true;
    }

    private static Object read(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        return operations
                .resource()
                .read(
                        new ReadRequest(TaskSetOperations.URN, existing.id(), existing.outputs(), existing.inputs()),
                        context);
    }

    private static Object getTaskSets(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        return CurrentOperation.where(context, () -> GetTaskSets.invoke(finder(operations), SERVICE));
    }

    private static Object list(TaskSetOperations operations, ResourceState existing, OperationContext context) {
        var request = new Lister.Request(SERVICE, 0, 0, "");
        return CurrentOperation.where(context, () -> new ListTaskSets(finder(operations)).list(request, _ -> {}));
    }

    private static TaskSetFinder finder(TaskSetOperations operations) {
        var provider = operations.provider();
        return new TaskSetFinder(provider.taskSets(), provider.services(), provider.tags());
    }
}
