package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.grpc.Status;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class StatusMapperTest {
    private final StatusMapper mapper = new StatusMapper("example");

    @Test
    void mapsRejectionToNothingChanged() {
        var status = mapper.status(new OperationRejectedException("no")).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(status.getDescription()).isEqualTo("no");
    }

    @Test
    void mapsCancellationToUnknownState() {
        assertThat(mapper.status(new CancellationException("stopped"))
                        .getStatus()
                        .getCode())
                .isEqualTo(Status.Code.UNKNOWN);
    }

    @Test
    void mapsInternalErrorToOneSentence() {
        var status = mapper.status(new IllegalStateException("broken")).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription())
                .contains("the provider example failed unexpectedly", "broken", "StatusMapperTest")
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
        assertThat(StatusMapper.isInternalError(new OperationRejectedException("no")))
                .isFalse();
    }
}
