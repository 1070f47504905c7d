package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.github.pulumiawsecs.harness.Structs;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.grpc.Status;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** A caller that skips Check or CheckConfig gets an error for the user. */
class InvalidInputsTest {
    private static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";
    private static final String ARN =
            "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1234567890123456789";
    private static final Struct INVALID = Structs.taskSetInputs("web", ", \"scale\": \"hunter2\"");

    private final InProcessService service = new InProcessService(new EcsProvider("0.1.0"));

    @BeforeEach
    void configure() {
        call("Configure", configuration("{'region': 'us-east-1'}"));
    }

    @Test
    void rejectsCreateAndUpdate() {
        var create =
                CreateRequest.newBuilder().setUrn(URN).setProperties(INVALID).build();
        var update = UpdateRequest.newBuilder()
                .setUrn(URN)
                .setId(ARN)
                .setOldInputs(Structs.taskSetInputs("web", ""))
                .setNews(INVALID)
                .build();

        for (var status : new Status[] {call("Create", create), call("Update", update)}) {
            assertThat(status.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(status.getDescription())
                    .isEqualTo("The inputs are invalid:\n  scale: must be an object (got \"hunter2\")");
        }
    }

    @Test
    void explainsUnusableConfiguration() {
        assertThat(call("Configure", configuration("{'preflight': 'x'}")).getDescription())
                .startsWith("The configuration of the provider is invalid:\n  preflight: must be one of");
        assertThat(call("Configure", configuration("{'endpoints': {'ecs': 'localhost'}}"))
                        .getDescription())
                .startsWith("The configuration of the provider is invalid:\n  endpoints.ecs: must be");
    }

    @Test
    void reportsBlankKeys() {
        call("Configure", configuration("{'region': 'us-east-1', 'accessKey': 'a', 'secretKey': ' '}"));
        var read = ReadRequest.newBuilder().setUrn(URN).setId(ARN).build();

        assertThat(call("Read", read).getDescription())
                .contains("AWS configuration: must be valid (got the error: Secret access key cannot be blank.)");
    }

    /** A regular expression that recurses for each repetition would overflow the stack. */
    @Test
    void checksVeryLongValues() throws IOException {
        var region = "eu" + "-a".repeat(100_000) + "-";
        var config = CheckRequest.newBuilder()
                .setNews(Structs.parse("{'region': '" + region + "'}"))
                .build();
        var cluster = ", \"cluster\": \"arn:aws" + "-a".repeat(100_000) + "-:ecs:" + region + ":1:cluster/demo\"";
        var check = CheckRequest.newBuilder()
                .setUrn(URN)
                .setNews(Structs.taskSetInputs("web", cluster))
                .build();

        assertThat(CheckResponse.parseFrom(service.call("CheckConfig", config.toByteArray())
                                .response())
                        .getFailures(0)
                        .getReason())
                .startsWith("region: must be a region code");
        assertThat(CheckResponse.parseFrom(
                                service.call("Check", check.toByteArray()).response())
                        .getFailures(0)
                        .getReason())
                .startsWith("cluster: ");
    }

    @Test
    void shortensLongNamesAndValues() throws IOException {
        var name = "x".repeat(100_000);
        var inputs = Structs.taskSetInputs("web", "").toBuilder()
                .putFields(name, Value.newBuilder().setStringValue(name).build());
        var check = CheckRequest.newBuilder().setUrn(URN).setNews(inputs).build();

        var response = CheckResponse.parseFrom(
                service.call("Check", check.toByteArray()).response());
        var status = call("Check", check.toBuilder().setUrn(name).build());

        assertThat(response.getFailuresList()).hasSize(1);
        assertThat(response.getFailures(0).getReason())
                .contains("is not a property of TaskSet")
                .hasSizeLessThan(400);
        assertThat(status.getDescription())
                .startsWith("urn: must have a resource type")
                .hasSizeLessThan(600);
    }

    private Status call(String method, MessageLite request) {
        return service.call(method, request.toByteArray()).status();
    }

    private static ConfigureRequest configuration(String json) {
        return ConfigureRequest.newBuilder().setArgs(Structs.parse(json)).build();
    }
}
