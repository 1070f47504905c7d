package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffRequest;

/** What is read and written by hand is what protobuf reads and writes. */
class HandwrittenCodecTest {
    private static final PropertyValue.ObjectValue OLDS = new PropertyValue.ObjectValue(
            Map.of("tags", new PropertyValue.ObjectValue(Map.of("a", new PropertyValue.StringValue("ä")))));
    private static final PropertyValue.ObjectValue NEWS =
            new PropertyValue.ObjectValue(Map.of("scale", new PropertyValue.NumberValue(-0.5)));
    private static final PropertyValue.ObjectValue STATE =
            new PropertyValue.ObjectValue(Map.of("wait", new PropertyValue.BoolValue(true)));

    @Property(tries = 300)
    void decodesLikeProtobuf(@ForAll("objects") PropertyValue.ObjectValue object) throws IOException {
        var request = CheckRequest.newBuilder().setNews(StructCodec.encode(object));
        assertThat(CheckMessage.read(in(request.build().toByteArray())).news()).isEqualTo(object);
    }

    @Property(tries = 300)
    void encodesLikeProtobuf(@ForAll("objects") PropertyValue.ObjectValue object) throws IOException {
        var response = CheckResponse.newBuilder().setInputs(StructCodec.encode(object));
        assertThat(bytes(Responses.checked(object, List.of())))
                .isEqualTo(response.build().toByteArray());
    }

    @Provide
    Arbitrary<PropertyValue.ObjectValue> objects() {
        return new StructCodecTest().objects();
    }

    @Example
    void readsAllOfACheck() throws IOException {
        var request = CheckRequest.newBuilder()
                .setUrn("urn:a")
                .setOlds(StructCodec.encode(OLDS))
                .setNews(StructCodec.encode(NEWS))
                .setRandomSeed(ByteString.copyFromUtf8("seed"))
                .setName("blue")
                .setAutonaming(CheckRequest.AutonamingOptions.newBuilder().setProposedName("blue-1"));
        assertThat(CheckMessage.read(in(request.build().toByteArray())))
                .isEqualTo(new CheckMessage("urn:a", OLDS, NEWS));
        assertThat(CheckMessage.read(in(new byte[0])))
                .isEqualTo(new CheckMessage("", PropertyValue.ObjectValue.EMPTY, PropertyValue.ObjectValue.EMPTY));
    }

    @Example
    void readsAllOfADiff() throws IOException {
        var request = DiffRequest.newBuilder()
                .setUrn("urn:a")
                .setId("arn:a")
                .setOlds(StructCodec.encode(STATE))
                .setOldInputs(StructCodec.encode(OLDS))
                .setNews(StructCodec.encode(NEWS))
                .addIgnoreChanges("tags.a")
                .addIgnoreChanges("scale")
                .setName("blue");
        var ignored = List.of(PropertyPath.parse("tags.a"), PropertyPath.parse("scale"));
        assertThat(DiffMessage.read(in(request.build().toByteArray())))
                .isEqualTo(new DiffMessage("urn:a", "arn:a", STATE, OLDS, NEWS, ignored));
        assertThat(DiffMessage.read(in(request.clearOldInputs().build().toByteArray())))
                .as("an engine that does not send the old inputs")
                .isEqualTo(new DiffMessage("urn:a", "arn:a", STATE, STATE, NEWS, ignored));
    }

    @Example
    void readsAllOfACreation() throws IOException {
        var request = CreateRequest.newBuilder()
                .setUrn("urn:a")
                .setProperties(StructCodec.encode(NEWS))
                .setTimeout(90.5)
                .setPreview(true)
                .setName("blue");
        assertThat(CreateMessage.read(in(request.build().toByteArray())))
                .isEqualTo(new CreateMessage("urn:a", NEWS, 90.5, true));
    }

    @Example
    void writesWhatIsLarge() throws IOException {
        var fields = new LinkedHashMap<String, PropertyValue>();
        for (int i = 0; i < 1_000; i++) {
            fields.put("number" + i, new PropertyValue.NumberValue(i));
        }
        fields.put("text", new PropertyValue.StringValue("ä".repeat(1 << 20)));
        var large = new PropertyValue.ObjectValue(fields);
        var response = CreateResponse.newBuilder().setProperties(StructCodec.encode(large));
        assertThat(bytes(Responses.created("", large)))
                .isEqualTo(response.build().toByteArray());
    }

    @Example
    void writesAllOfACreation() throws IOException {
        var response = CreateResponse.newBuilder().setId("arn:a").setProperties(StructCodec.encode(STATE));
        assertThat(bytes(Responses.created("arn:a", STATE)))
                .isEqualTo(response.build().toByteArray());
        assertThat(bytes(Responses.created("", STATE)))
                .isEqualTo(response.clearId().build().toByteArray());
    }

    @Example
    void refusesWhatIsNoMessage() {
        var whole = CheckRequest.newBuilder()
                .setNews(StructCodec.encode(OLDS))
                .build()
                .toByteArray();
        for (int length = 1; length < whole.length; length++) {
            var half = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CheckMessage.read(in(half))).isInstanceOf(InvalidProtocolBufferException.class);
        }
        // Neither is a string that is not UTF-8.
        whole[whole.length - 1] = (byte) 0xff;
        assertThatThrownBy(() -> CheckMessage.read(in(whole))).isInstanceOf(InvalidProtocolBufferException.class);
    }

    @Example
    void takesWhatIsNestedAsDeepAsProtobufDoes() {
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
                assertThat(isTaken(() -> CheckMessage.read(in(request))))
                        .as("%s %s deep", nested.getKindCase(), depth)
                        .isEqualTo(isTaken(() -> CheckRequest.parseFrom(in(request))));
            }
        }
        assertThat(isTaken(() -> CheckRequest.parseFrom(in(new byte[] {0x14})))).isFalse();
        assertThat(isTaken(() -> CheckMessage.read(in(new byte[] {0x14})))).isFalse();
    }

    @Example
    void theLastMemberOfAValueCounts() throws IOException {
        var text = value().setStringValue("x").build().toByteString();
        var none = value().setNullValue(NullValue.NULL_VALUE).build().toByteString();
        for (var both : List.of(text.concat(none), none.concat(text))) {
            var entry = ByteString.copyFrom(new byte[] {0x0a, 1, 'a', 0x12, (byte) both.size()})
                    .concat(both);
            var fields =
                    ByteString.copyFrom(new byte[] {0x0a, (byte) entry.size()}).concat(entry);
            var request =
                    ByteString.copyFrom(new byte[] {0x1a, (byte) fields.size()}).concat(fields);

            assertThat(CheckMessage.read(in(request.toByteArray())).news())
                    .isEqualTo(
                            StructCodec.decode(CheckRequest.parseFrom(request).getNews()));
        }
    }

    private static com.google.protobuf.Value.Builder value() {
        return com.google.protobuf.Value.newBuilder();
    }

    private static boolean isTaken(Callable<?> read) {
        try {
            var _ = read.call();
            return true;
        } catch (InvalidProtocolBufferException _) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CodedInputStream in(byte[] message) {
        return CodedInputStream.newInstance(message);
    }

    private static byte[] bytes(EncodedResponse reply) throws IOException {
        return EncodedResponse.MARSHALLER.stream(reply).readAllBytes();
    }
}
