package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Struct;
import com.sun.management.ThreadMXBean;
import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.provider.EcsProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;

/**
 * Bounds the bytes that a Check and a Diff of an unchanged task set allocate, from the bytes of the request to those of the
 * response. They grow with every copy and with every repeated traversal. provider/plugin/PERFORMANCE.md has the times.
 */
class AllocationBoundTest {
    /** About 79,000 now; 246,000 when each rule unwrapped the whole value again. */
    private static final long BYTES_OF_A_PAIR = 100_000;

    private static final int WARM_UP = 200;
    private static final int PAIRS = 100;
    private static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";
    private static final String ARN =
            "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1234567890123456789";

    private final InProcessService service = new InProcessService(new EcsProvider("0.1.0"));

    @Test
    void boundsAllocationOfCheckAndDiff() throws IOException {
        ask(
                "Configure",
                ConfigureRequest.newBuilder()
                        .setArgs(Structs.parse("{\"region\": \"us-east-1\"}"))
                        .build()
                        .toByteArray());
        var check = CheckRequest.newBuilder()
                .setUrn(URN)
                .setOlds(inputs(""))
                .setNews(inputs(""))
                .build()
                .toByteArray();
        var diff = DiffRequest.newBuilder()
                .setUrn(URN)
                .setId(ARN)
                .setOlds(inputs("""
                        , "taskSetArn": "%s", "taskSetId": "ecs-svc/1234567890123456789", "status": "ACTIVE",
                        "computedDesiredCount": 2, "pendingCount": 0, "runningCount": 2,
                        "stabilityStatus": "STEADY_STATE", "platformVersion": "1.4.0", "platformFamily": "Linux",
                        "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"
                        """.formatted(ARN)))
                .setOldInputs(inputs(""))
                .setNews(inputs(""))
                .build()
                .toByteArray();
        assertThat(CheckResponse.parseFrom(ask("Check", check)).getFailuresList())
                .isEmpty();
        assertThat(DiffResponse.parseFrom(ask("Diff", diff)).getChanges())
                .isEqualTo(DiffResponse.DiffChanges.DIFF_NONE);
        pairs(WARM_UP, check, diff);

        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        pairs(PAIRS, check, diff);
        long bytes = (thread.getCurrentThreadAllocatedBytes() - before) / PAIRS;

        assertThat(bytes)
                .as(
                        "bytes that a pair of Check and Diff allocates; provider/plugin/PERFORMANCE.md tells how to find where")
                .isLessThan(BYTES_OF_A_PAIR);
    }

    /** Bytes for 20,000 paths grow with their number, not with its square. */
    @Test
    void boundsAllocationOfManyPaths() throws IOException {
        var diff = DiffRequest.newBuilder()
                .addAllIgnoreChanges(Collections.nCopies(20_000, "tags.team"))
                .build()
                .toByteArray();
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        var request = RequestFormats.Diff.FORMAT.decode(CodedInputStream.newInstance(diff));

        assertThat(request.paths(RequestFormats.Diff.IGNORE_CHANGES)).hasSize(20_000);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000_000);
    }

    private void pairs(int count, byte[] check, byte[] diff) {
        for (int i = 0; i < count; i++) {
            ask("Check", check);
            ask("Diff", diff);
        }
    }

    private static Struct inputs(String more) {
        return Structs.taskSetInputs("web", ", \"tagsAll\": {\"team\": \"web\"}" + more);
    }

    private byte[] ask(String method, byte[] request) {
        return service.call(method, request).response();
    }
}
