package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.grpc.Status;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class StatusMapperTest {
    private static final UserMessage REASON = new UserMessage("file", "must exist", "create it");

    private final StatusMapper mapper = new StatusMapper("example");

    @Test
    void mapsRejectionToNothingChanged() {
        var status = mapper.status(new OperationRejectedException(REASON)).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(status.getDescription()).isEqualTo(REASON.toString());
    }

    @Test
    void mapsCancellationToUnknownState() {
        var status = mapper.status(new CancellationException("stopped")).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.UNKNOWN);
        assertThat(status.getDescription()).contains("provider example: stopped. Next: ");
    }

    @Test
    void mapsInternalErrorToOneSentence() {
        var status = mapper.status(new IllegalStateException("broken")).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription())
                .contains("provider example: internal error", "broken", "StatusMapperTest", "Next: ")
                .doesNotContain("\n");
    }

    @Test
    void keepsTheStackForDebugOutput() {
        var error = new IllegalStateException("hunter2", new IllegalArgumentException("hunter2"));
        assertThat(StatusMapper.isInternalError(error)).isTrue();
        assertThat(StatusMapper.stackTrace(error))
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.IllegalArgumentException",
                        "\n\tat " + StatusMapperTest.class.getName() + ".keepsTheStackForDebugOutput")
                .doesNotContain("hunter2");
    }

    @Test
    void reportsNoInternalErrorForRejection() {
        assertThat(StatusMapper.isInternalError(new OperationRejectedException(REASON)))
                .isFalse();
    }
}
