package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.grpc.Status;
import java.util.Map;
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

    /** Check rejects such a value; a damaged state may have one. */
    @Test
    void mapsWrongTypeToInvalidArgument() {
        var size = Property.<ObjectValue, ObjectValue, Integer>input("size", PropertyType.INTEGER)
                .build();
        var values = new ObjectValue(Map.of("size", new PropertyValue.StringValue("hunter2")));

        var mistyped = catchThrowable(() -> size.decodeFrom(values));

        var status = mapper.status(mistyped).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(status.getDescription()).startsWith("size: must be a whole number. Next: ");
        assertThat(StatusMapper.isInternalError(mistyped)).isFalse();
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
