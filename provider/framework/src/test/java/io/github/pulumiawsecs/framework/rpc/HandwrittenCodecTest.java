package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.CodecBytes.bytes;
import static io.github.pulumiawsecs.framework.rpc.CodecBytes.decode;
import static io.github.pulumiawsecs.framework.rpc.CodecBytes.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import java.io.IOException;
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

/** Compares the handwritten codec with protobuf on generated and malformed messages; {@link StructCodec} is the oracle. */
class HandwrittenCodecTest {
    private static final ObjectValue OLD =
            new ObjectValue(Map.of("tags", new ObjectValue(Map.of("a", new PropertyValue.StringValue("ä")))));

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
}
