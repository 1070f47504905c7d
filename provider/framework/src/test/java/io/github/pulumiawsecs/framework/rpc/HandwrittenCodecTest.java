package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.MessageLite;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.InvokeResult;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** Holds the handwritten codec to the bytes that protobuf writes and reads; {@link StructCodec} is the oracle. */
class HandwrittenCodecTest {
    private static final ObjectValue OLD =
            new ObjectValue(Map.of("tags", new ObjectValue(Map.of("a", new PropertyValue.StringValue("ä")))));
    private static final ObjectValue NEW = new ObjectValue(Map.of("scale", new PropertyValue.NumberValue(-0.5)));
    private static final ObjectValue STATE = new ObjectValue(Map.of("wait", new PropertyValue.BoolValue(true)));

    @Property(tries = 300)
    void decodesLikeProtobuf(@ForAll("objects") ObjectValue object) throws IOException {
        var request = CheckRequest.newBuilder().setNews(StructCodec.encode(object));
        assertThat(decode(RequestFormats.Check.FORMAT, request.build()).object(RequestFormats.Check.NEW_INPUTS))
                .isEqualTo(object);
    }

    @Property(tries = 300)
    void encodesLikeProtobuf(@ForAll("objects") ObjectValue object) throws IOException {
        var response = CheckResponse.newBuilder().setInputs(StructCodec.encode(object));
        assertThat(bytes(Responses.check(new CheckResult(object, List.of(), List.of()))))
                .isEqualTo(response.build().toByteArray());
    }

    @Provide
    Arbitrary<ObjectValue> objects() {
        return new StructCodecTest().objects();
    }

    @Example
    void decodesCheck() throws IOException {
        var request = CheckRequest.newBuilder()
                .setUrn("urn:a")
                .setOlds(StructCodec.encode(OLD))
                .setNews(StructCodec.encode(NEW))
                .setRandomSeed(ByteString.copyFromUtf8("seed"))
                .setName("blue")
                .setAutonaming(CheckRequest.AutonamingOptions.newBuilder().setProposedName("blue-1"));
        var decoded = decode(RequestFormats.Check.FORMAT, request.build());
        assertThat(decoded.string(RequestFormats.Check.URN)).isEqualTo("urn:a");
        assertThat(decoded.object(RequestFormats.Check.OLD_INPUTS)).isEqualTo(OLD);
        assertThat(decoded.object(RequestFormats.Check.NEW_INPUTS)).isEqualTo(NEW);
    }

    @Example
    void decodesEmptyMessages() throws IOException {
        var decoded = RequestFormats.Update.FORMAT.decode(in(new byte[0]));
        assertThat(decoded.string(RequestFormats.Update.URN)).isEmpty();
        assertThat(decoded.object(RequestFormats.Update.NEW_INPUTS)).isEqualTo(ObjectValue.EMPTY);
        assertThat(decoded.bool(RequestFormats.Update.PREVIEW)).isFalse();
        assertThat(decoded.paths(RequestFormats.Update.IGNORE_CHANGES)).isEmpty();
        assertThat(decoded.timeout(RequestFormats.Update.TIMEOUT)).isEqualTo(RequestMessage.DEFAULT_TIMEOUT);
    }

    @Example
    void decodesDiff() throws IOException {
        var request = DiffRequest.newBuilder()
                .setUrn("urn:a")
                .setId("arn:a")
                .setOlds(StructCodec.encode(STATE))
                .setOldInputs(StructCodec.encode(OLD))
                .setNews(StructCodec.encode(NEW))
                .addIgnoreChanges("tags.a")
                .addIgnoreChanges("scale")
                .setName("blue");
        var decoded = decode(RequestFormats.Diff.FORMAT, request.build());
        assertThat(decoded.string(RequestFormats.Diff.ID)).isEqualTo("arn:a");
        assertThat(decoded.object(RequestFormats.Diff.OLD_OUTPUTS)).isEqualTo(STATE);
        assertThat(decoded.firstObject(RequestFormats.Diff.OLD_INPUTS, RequestFormats.Diff.OLD_OUTPUTS))
                .isEqualTo(OLD);
        assertThat(decoded.object(RequestFormats.Diff.NEW_INPUTS)).isEqualTo(NEW);
        assertThat(decoded.paths(RequestFormats.Diff.IGNORE_CHANGES))
                .containsExactly(PropertyPath.parse("tags.a"), PropertyPath.parse("scale"));
        var withoutOldInputs =
                decode(RequestFormats.Diff.FORMAT, request.clearOldInputs().build());
        assertThat(withoutOldInputs.firstObject(RequestFormats.Diff.OLD_INPUTS, RequestFormats.Diff.OLD_OUTPUTS))
                .as("old inputs from an engine that does not send them")
                .isEqualTo(STATE);
    }

    @Example
    void decodesCreateAndUpdate() throws IOException {
        var create = decode(
                RequestFormats.Create.FORMAT,
                CreateRequest.newBuilder()
                        .setUrn("urn:a")
                        .setProperties(StructCodec.encode(NEW))
                        .setTimeout(90.5)
                        .setPreview(true)
                        .setName("blue")
                        .build());
        assertThat(create.string(RequestFormats.Create.URN)).isEqualTo("urn:a");
        assertThat(create.object(RequestFormats.Create.INPUTS)).isEqualTo(NEW);
        assertThat(create.timeout(RequestFormats.Create.TIMEOUT)).isEqualTo(Duration.ofMillis(90_500));
        assertThat(create.bool(RequestFormats.Create.PREVIEW)).isTrue();
        var update = decode(
                RequestFormats.Update.FORMAT,
                UpdateRequest.newBuilder()
                        .setId("arn:a")
                        .setUrn("urn:a")
                        .setOlds(StructCodec.encode(STATE))
                        .setNews(StructCodec.encode(NEW))
                        .setTimeout(1)
                        .addIgnoreChanges("scale")
                        .setPreview(true)
                        .setOldInputs(StructCodec.encode(OLD))
                        .build());
        assertThat(update.string(RequestFormats.Update.ID)).isEqualTo("arn:a");
        assertThat(update.string(RequestFormats.Update.URN)).isEqualTo("urn:a");
        assertThat(update.object(RequestFormats.Update.OLD_OUTPUTS)).isEqualTo(STATE);
        assertThat(update.object(RequestFormats.Update.OLD_INPUTS)).isEqualTo(OLD);
        assertThat(update.object(RequestFormats.Update.NEW_INPUTS)).isEqualTo(NEW);
        assertThat(update.timeout(RequestFormats.Update.TIMEOUT)).isEqualTo(Duration.ofSeconds(1));
        assertThat(update.paths(RequestFormats.Update.IGNORE_CHANGES)).containsExactly(PropertyPath.parse("scale"));
        assertThat(update.bool(RequestFormats.Update.PREVIEW)).isTrue();
    }

    @Example
    void decodesReadAndDelete() throws IOException {
        var read = decode(
                RequestFormats.Read.FORMAT,
                ReadRequest.newBuilder()
                        .setId("arn:a")
                        .setUrn("urn:a")
                        .setProperties(StructCodec.encode(STATE))
                        .setInputs(StructCodec.encode(OLD))
                        .build());
        assertThat(read.string(RequestFormats.Read.ID)).isEqualTo("arn:a");
        assertThat(read.string(RequestFormats.Read.URN)).isEqualTo("urn:a");
        assertThat(read.object(RequestFormats.Read.OUTPUTS)).isEqualTo(STATE);
        assertThat(read.object(RequestFormats.Read.INPUTS)).isEqualTo(OLD);
        var delete = decode(
                RequestFormats.Delete.FORMAT,
                DeleteRequest.newBuilder()
                        .setId("arn:a")
                        .setUrn("urn:a")
                        .setProperties(StructCodec.encode(STATE))
                        .setTimeout(2)
                        .setOldInputs(StructCodec.encode(OLD))
                        .build());
        assertThat(delete.string(RequestFormats.Delete.ID)).isEqualTo("arn:a");
        assertThat(delete.object(RequestFormats.Delete.OUTPUTS)).isEqualTo(STATE);
        assertThat(delete.object(RequestFormats.Delete.INPUTS)).isEqualTo(OLD);
        assertThat(delete.timeout(RequestFormats.Delete.TIMEOUT)).isEqualTo(Duration.ofSeconds(2));
    }

    @Example
    void decodesConfigureInvokeAndList() throws IOException {
        var configure = decode(
                RequestFormats.Configure.FORMAT,
                ConfigureRequest.newBuilder().setArgs(StructCodec.encode(NEW)).build());
        assertThat(configure.object(RequestFormats.Configure.ARGS)).isEqualTo(NEW);
        var invoke = decode(
                RequestFormats.Invoke.FORMAT,
                InvokeRequest.newBuilder()
                        .setTok("a:b:c")
                        .setArgs(StructCodec.encode(NEW))
                        .build());
        assertThat(invoke.string(RequestFormats.Invoke.TOKEN)).isEqualTo("a:b:c");
        assertThat(invoke.object(RequestFormats.Invoke.ARGUMENTS)).isEqualTo(NEW);
        var list = decode(
                RequestFormats.ListResources.FORMAT,
                ListRequest.newBuilder()
                        .setToken("a:b:C")
                        .setQuery(StructCodec.encode(NEW))
                        .setLimit(7)
                        .setPageSize(3)
                        .setContinuationToken("next")
                        .build());
        assertThat(list.string(RequestFormats.ListResources.TOKEN)).isEqualTo("a:b:C");
        assertThat(list.object(RequestFormats.ListResources.QUERY)).isEqualTo(NEW);
        assertThat(list.longValue(RequestFormats.ListResources.LIMIT)).isEqualTo(7);
        assertThat(list.longValue(RequestFormats.ListResources.PAGE_SIZE)).isEqualTo(3);
        assertThat(list.string(RequestFormats.ListResources.CONTINUATION_TOKEN)).isEqualTo("next");
    }

    @Example
    void encodesLargeValues() throws IOException {
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (int i = 0; i < 1_000; i++) {
            fields.put("number" + i, new PropertyValue.NumberValue(i));
        }
        fields.put("text", new PropertyValue.StringValue("ä".repeat(1 << 20)));
        var large = new ObjectValue(fields);
        assertThat(bytes(Responses.create(new ResourceState("", large, large))))
                .isEqualTo(CreateResponse.newBuilder()
                        .setProperties(StructCodec.encode(large))
                        .build()
                        .toByteArray());
    }

    @Example
    void encodesCreateAndUpdate() throws IOException {
        var response = CreateResponse.newBuilder().setId("arn:a").setProperties(StructCodec.encode(STATE));
        assertThat(bytes(Responses.create(new ResourceState("arn:a", STATE, NEW))))
                .isEqualTo(response.build().toByteArray());
        assertThat(bytes(Responses.create(new ResourceState("", STATE, NEW))))
                .isEqualTo(response.clearId().build().toByteArray());
        assertThat(bytes(Responses.update(new ResourceState("arn:a", STATE, NEW))))
                .isEqualTo(UpdateResponse.newBuilder()
                        .setProperties(StructCodec.encode(STATE))
                        .build()
                        .toByteArray());
    }

    @Example
    void encodesRead() throws IOException {
        assertThat(bytes(Responses.read(Optional.of(new ResourceState("arn:a", STATE, NEW)))))
                .isEqualTo(ReadResponse.newBuilder()
                        .setId("arn:a")
                        .setProperties(StructCodec.encode(STATE))
                        .setInputs(StructCodec.encode(NEW))
                        .build()
                        .toByteArray());
        assertThat(bytes(Responses.read(Optional.empty()))).isEmpty();
    }

    @Example
    void encodesCheckFailures() throws IOException {
        var failures = List.of(
                new CheckFailure(PropertyPath.parse("a"), "is required"),
                new CheckFailure(PropertyPath.parse("b[0].c"), "must be a number"));
        assertThat(CheckResponse.parseFrom(bytes(Responses.check(new CheckResult(NEW, failures, List.of()))))
                        .getFailuresList())
                .extracting(failure -> failure.getProperty() + "|" + failure.getReason())
                .containsExactly("|a: is required", "|b[0].c: must be a number");
    }

    @Example
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

    @Example
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

    @Example
    void rejectsTruncatedAndMalformedMessages() {
        var whole = CheckRequest.newBuilder()
                .setNews(StructCodec.encode(OLD))
                .build()
                .toByteArray();
        for (int length = 1; length < whole.length; length++) {
            var half = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> RequestFormats.Check.FORMAT.decode(in(half)))
                    .isInstanceOf(InvalidProtocolBufferException.class);
        }
        // A string that is not UTF-8.
        whole[whole.length - 1] = (byte) 0xff;
        assertThatThrownBy(() -> RequestFormats.Check.FORMAT.decode(in(whole)))
                .isInstanceOf(InvalidProtocolBufferException.class);
    }

    @Example
    void limitsNestingLikeProtobuf() {
        var objects = com.google.protobuf.Value.getDefaultInstance();
        var lists = objects;
        for (int depth = 1; depth < 70; depth++) {
            objects = value().setStructValue(Struct.newBuilder().putFields("a", objects))
                    .build();
            lists = value().setListValue(ListValue.newBuilder().addValues(lists))
                    .build();
            for (var nested : List.of(objects, lists)) {
                var request = CheckRequest.newBuilder()
                        .setNews(Struct.newBuilder().putFields("a", nested))
                        .build()
                        .toByteArray();
                assertThat(isAccepted(() -> RequestFormats.Check.FORMAT.decode(in(request))))
                        .as("%s %s deep", nested.getKindCase(), depth)
                        .isEqualTo(isAccepted(() -> CheckRequest.parseFrom(in(request))));
            }
        }
        assertThat(isAccepted(() -> CheckRequest.parseFrom(in(new byte[] {0x14}))))
                .isFalse();
        assertThat(isAccepted(() -> RequestFormats.Check.FORMAT.decode(in(new byte[] {0x14}))))
                .isFalse();
    }

    @Example
    void keepsTheLastMemberOfAValue() throws IOException {
        var text = value().setStringValue("x").build().toByteString();
        var none = value().setNullValue(NullValue.NULL_VALUE).build().toByteString();
        for (var both : List.of(text.concat(none), none.concat(text))) {
            var entry = ByteString.copyFrom(new byte[] {0x0a, 1, 'a', 0x12, (byte) both.size()})
                    .concat(both);
            var fields =
                    ByteString.copyFrom(new byte[] {0x0a, (byte) entry.size()}).concat(entry);
            var request =
                    ByteString.copyFrom(new byte[] {0x1a, (byte) fields.size()}).concat(fields);

            assertThat(RequestFormats.Check.FORMAT
                            .decode(in(request.toByteArray()))
                            .object(RequestFormats.Check.NEW_INPUTS))
                    .isEqualTo(
                            StructCodec.decode(CheckRequest.parseFrom(request).getNews()));
        }
    }

    private static com.google.protobuf.Value.Builder value() {
        return com.google.protobuf.Value.newBuilder();
    }

    private static boolean isAccepted(Callable<?> read) {
        try {
            var _ = read.call();
            return true;
        } catch (InvalidProtocolBufferException _) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestMessage decode(RequestFormat format, MessageLite message) throws IOException {
        return format.decode(in(message.toByteArray()));
    }

    private static CodedInputStream in(byte[] message) {
        return CodedInputStream.newInstance(message);
    }

    private static byte[] bytes(EncodedResponse reply) throws IOException {
        return EncodedResponse.MARSHALLER.stream(reply).readAllBytes();
    }
}
