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

/** A task set that was made and could not be read back: the engine keeps it, and the next deployment goes on. */
class InitFailedTest {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoLiteUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private PluginFixture stage;
    private JsonObject inputs;

    @BeforeEach
    void set() {
        stage = PluginFixture.set();
        inputs = stage.inputs("{'tags': {'team': 'web'}}");
        stage.simulator().injectFault(new DenyAccess("DescribeTaskSets"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void returnsIdInputsAndOutputs() throws InvalidProtocolBufferException {
        var thrown = catchThrowableOfType(
                StatusRuntimeException.class, () -> stage.engine().create(inputs));
        assertThat(thrown).hasMessageStartingWith("UNKNOWN: ");
        var status = Objects.requireNonNull(
                Objects.requireNonNull(thrown.getTrailers()).get(DETAILS));
        assertThat(status.getCode()).isEqualTo(thrown.getStatus().getCode().value());
        assertThat(status.getMessage()).isEqualTo(thrown.getStatus().getDescription());

        var detail = detail(thrown);
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
                StatusRuntimeException.class, () -> stage.engine().create(inputs)));
        stage.simulator().clearApiFaults();
        stage.called();

        var made = new JsonObject();
        made.addProperty("id", detail.getId());
        made.add("properties", Structs.toJson(detail.getProperties()));
        var olds = Structs.toJson(detail.getInputs());
        assertThat(stage.engine().diff(made, olds, inputs).get("changes").getAsString())
                .isEqualTo("DIFF_NONE");
        var resumed = stage.engine().update(made, olds, inputs).getAsJsonObject("properties");
        assertThat(stage.called())
                .startsWith("DescribeTaskSets", "DescribeServices")
                .allMatch(operation -> operation.startsWith("Describe"));
        assertThat(resumed.get("status").getAsString()).isEqualTo("ACTIVE");
        assertThat(resumed.get("taskSetArn").getAsString()).isEqualTo(detail.getId());
    }

    private static ErrorResourceInitFailed detail(StatusRuntimeException thrown) throws InvalidProtocolBufferException {
        var status = Objects.requireNonNull(
                Objects.requireNonNull(thrown.getTrailers()).get(DETAILS));
        assertThat(status.getDetailsList())
                .singleElement()
                .satisfies(any -> assertThat(any.getTypeUrl())
                        .isEqualTo("type.googleapis.com/pulumirpc.ErrorResourceInitFailed"));
        return ErrorResourceInitFailed.parseFrom(status.getDetails(0).getValue());
    }
}
