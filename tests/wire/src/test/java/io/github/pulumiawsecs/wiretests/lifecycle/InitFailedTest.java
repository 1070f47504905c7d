package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.lite.ProtoLiteUtils;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** A Create that succeeded in AWS but could not be read back: the error carries the state for the engine. */
class InitFailedTest {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private PluginFixture fixture;
    private JsonObject inputs;

    @BeforeEach
    void start() {
        fixture = PluginFixture.start();
        inputs = fixture.inputs("{'tags': {'team': 'web'}}");
        fixture.simulator().injectFault(new DenyAccess("DescribeTaskSets"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void returnsIdInputsAndOutputs() throws InvalidProtocolBufferException {
        var error = catchThrowableOfType(
                StatusRuntimeException.class, () -> fixture.engine().create(inputs));
        assertThat(error).hasMessageStartingWith("UNKNOWN: ");
        var status = Objects.requireNonNull(
                Objects.requireNonNull(error.getTrailers()).get(DETAILS));
        assertThat(status.getCode()).isEqualTo(error.getStatus().getCode().value());
        assertThat(status.getMessage()).isEqualTo(error.getStatus().getDescription());

        var detail = detail(error);
        assertThat(detail.getId()).startsWith("arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/");
        assertThat(Structs.toJson(detail.getInputs())).isEqualTo(inputs);
        var properties = Structs.toJson(detail.getProperties());
        assertThat(properties.get("taskSetArn").getAsString()).isEqualTo(detail.getId());
        assertThat(properties.get("tagsAll")).isEqualTo(inputs.get("tags"));
        assertThat(detail.getReasonsList())
                .singleElement()
                .asString()
                .contains(detail.getId(), "ecs:DescribeTaskSets", "pulumi up");
    }

    @Test
    void resumesWithoutDiffOrWrites() throws InvalidProtocolBufferException {
        var detail = detail(catchThrowableOfType(
                StatusRuntimeException.class, () -> fixture.engine().create(inputs)));
        fixture.simulator().clearApiFaults();
        fixture.takeCalls();

        var created = new JsonObject();
        created.addProperty("id", detail.getId());
        created.add("properties", Structs.toJson(detail.getProperties()));
        var olds = Structs.toJson(detail.getInputs());
        assertThat(fixture.engine().diff(created, olds, inputs).get("changes").getAsString())
                .isEqualTo("DIFF_NONE");
        var resumed = fixture.engine().update(created, olds, inputs).getAsJsonObject("properties");
        assertThat(fixture.takeCalls())
                .contains("DescribeTaskSets", "DescribeServices")
                .allMatch(operation -> operation.startsWith("Describe"));
        assertThat(resumed.get("status").getAsString()).isEqualTo("ACTIVE");
        assertThat(resumed.get("taskSetArn").getAsString()).isEqualTo(detail.getId());
    }

    private static ErrorResourceInitFailed detail(StatusRuntimeException error) throws InvalidProtocolBufferException {
        var status = Objects.requireNonNull(
                Objects.requireNonNull(error.getTrailers()).get(DETAILS));
        assertThat(status.getDetailsList())
                .singleElement()
                .satisfies(any -> assertThat(any.getTypeUrl())
                        .isEqualTo("type.googleapis.com/pulumirpc.ErrorResourceInitFailed"));
        return ErrorResourceInitFailed.parseFrom(status.getDetails(0).getValue());
    }
}
