package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.CodecBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.InvokeResult;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateResponse;

/** Verifies that responses have the bytes that protobuf writes. */
class ResponsesTest {
    private static final ObjectValue NEW = new ObjectValue(Map.of("scale", new PropertyValue.NumberValue(-0.5)));
    private static final ObjectValue STATE = new ObjectValue(Map.of("wait", new PropertyValue.BoolValue(true)));

    @Test
    void encodesLargeValues() throws IOException {
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (int i = 0; i < 1_000; i++) {
            fields.put("number" + i, new PropertyValue.NumberValue(i));
        }
        fields.put("text", new PropertyValue.StringValue("ä".repeat(1 << 20)));
        var large = new ObjectValue(fields);
        assertThat(bytes(Responses.create(new ResourceState("", large, large), false)))
                .isEqualTo(CreateResponse.newBuilder()
                        .setProperties(StructCodec.encode(large))
                        .build()
                        .toByteArray());
    }

    @Test
    void encodesCreateAndUpdate() throws IOException {
        var response = CreateResponse.newBuilder().setId("arn:a").setProperties(StructCodec.encode(STATE));
        assertThat(bytes(Responses.create(new ResourceState("arn:a", STATE, NEW), false)))
                .isEqualTo(response.build().toByteArray());
        assertThat(bytes(Responses.create(new ResourceState("", STATE, NEW), false)))
                .isEqualTo(response.clearId().build().toByteArray());
        assertThat(bytes(Responses.update(new ResourceState("arn:a", STATE, NEW), false)))
                .isEqualTo(UpdateResponse.newBuilder()
                        .setProperties(StructCodec.encode(STATE))
                        .build()
                        .toByteArray());
    }

    @Test
    void encodesRead() throws IOException {
        assertThat(bytes(Responses.read(Optional.of(new ResourceState("arn:a", STATE, NEW)), false)))
                .isEqualTo(ReadResponse.newBuilder()
                        .setId("arn:a")
                        .setProperties(StructCodec.encode(STATE))
                        .setInputs(StructCodec.encode(NEW))
                        .build()
                        .toByteArray());
        assertThat(bytes(Responses.read(Optional.empty(), true))).isEmpty();
    }

    @Test
    void encodesRefreshBeforeUpdate() throws IOException {
        var state = new ResourceState("arn:a", STATE, NEW);
        var properties = StructCodec.encode(STATE);
        assertThat(bytes(Responses.create(state, true)))
                .isEqualTo(CreateResponse.newBuilder()
                        .setId("arn:a")
                        .setProperties(properties)
                        .setRefreshBeforeUpdate(true)
                        .build()
                        .toByteArray());
        assertThat(bytes(Responses.update(state, true)))
                .isEqualTo(UpdateResponse.newBuilder()
                        .setProperties(properties)
                        .setRefreshBeforeUpdate(true)
                        .build()
                        .toByteArray());
        assertThat(bytes(Responses.read(Optional.of(state), true)))
                .isEqualTo(ReadResponse.newBuilder()
                        .setId("arn:a")
                        .setProperties(properties)
                        .setInputs(StructCodec.encode(NEW))
                        .setRefreshBeforeUpdate(true)
                        .build()
                        .toByteArray());
    }

    @Test
    void encodesCheckFailures() throws IOException {
        var failures = List.of(
                new CheckFailure(PropertyPath.parse("a"), "is required"),
                new CheckFailure(PropertyPath.parse("b[0].c"), "must be a number"));
        assertThat(CheckResponse.parseFrom(bytes(Responses.check(new CheckResult(NEW, failures, List.of()))))
                        .getFailuresList())
                .extracting(failure -> failure.getProperty() + "|" + failure.getReason())
                .containsExactly("|a: is required", "|b[0].c: must be a number");
    }

    @Test
    void encodesInvoke() throws IOException {
        assertThat(bytes(Responses.invoke(new InvokeResult(STATE, List.of()))))
                .isEqualTo(InvokeResponse.newBuilder()
                        .setReturn(StructCodec.encode(STATE))
                        .build()
                        .toByteArray());
        var failure = new CheckFailure(PropertyPath.parse("a.b"), "is required");
        var response = InvokeResponse.parseFrom(
                bytes(Responses.invoke(new InvokeResult(ObjectValue.EMPTY, List.of(failure)))));
        assertThat(response.hasReturn()).isFalse();
        assertThat(response.getFailures(0).getProperty()).isEqualTo("a.b");
        assertThat(response.getFailures(0).getReason()).isEqualTo("a.b: is required");
    }

    @Test
    void encodesInitFailed() {
        var failure = new ResourceInitFailedException(new ResourceState("arn:a", STATE, NEW), List.of("one", "two"));
        assertThat(Responses.initFailed(failure))
                .isEqualTo(ErrorResourceInitFailed.newBuilder()
                        .setId("arn:a")
                        .setProperties(StructCodec.encode(STATE))
                        .addReasons("one")
                        .addReasons("two")
                        .setInputs(StructCodec.encode(NEW))
                        .build()
                        .toByteArray());
    }
}
