package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request that the provider reads, by their numbers. Every other field is skipped: engines send fields
 * that are newer than this plugin. Requests are decoded without the messages that protobuf generates, which cost more
 * than the whole Check or Diff on code that is not compiled yet (provider/plugin/PERFORMANCE.md). Immutable.
 */
final class RequestFormat implements MethodDescriptor.Marshaller<RequestMessage> {
    /** How a field is decoded. */
    private enum Type {
        STRING(WireFormat.WIRETYPE_LENGTH_DELIMITED),
        STRINGS(WireFormat.WIRETYPE_LENGTH_DELIMITED),
        OBJECT(WireFormat.WIRETYPE_LENGTH_DELIMITED),
        DOUBLE(WireFormat.WIRETYPE_FIXED64),
        BOOL(WireFormat.WIRETYPE_VARINT),
        LONG(WireFormat.WIRETYPE_VARINT);

        private final int wireType;

        Type(int wireType) {
            this.wireType = wireType;
        }
    }

    /** The number of no field. */
    private static final int NONE = 0;

    private final @Nullable Type[] types;
    private final int urn;

    private RequestFormat(@Nullable Type[] types, int urn) {
        this.types = types;
        this.urn = urn;
    }

    /** Returns a format without fields. */
    static RequestFormat empty() {
        return new RequestFormat(new @Nullable Type[1], NONE);
    }

    /** Adds the field with the URN of the resource. */
    RequestFormat urn(int field) {
        return new RequestFormat(with(Type.STRING, field).types, field);
    }

    RequestFormat strings(int... fields) {
        return with(Type.STRING, fields);
    }

    /** Adds fields of repeated strings. */
    RequestFormat stringLists(int... fields) {
        return with(Type.STRINGS, fields);
    }

    /** Adds fields of type {@code google.protobuf.Struct}. */
    RequestFormat objects(int... fields) {
        return with(Type.OBJECT, fields);
    }

    RequestFormat doubles(int... fields) {
        return with(Type.DOUBLE, fields);
    }

    RequestFormat bools(int... fields) {
        return with(Type.BOOL, fields);
    }

    RequestFormat longs(int... fields) {
        return with(Type.LONG, fields);
    }

    private RequestFormat with(Type type, int... fields) {
        int length = Math.max(types.length, Arrays.stream(fields).max().orElse(0) + 1);
        var all = Arrays.copyOf(types, length);
        for (int field : fields) {
            all[field] = type;
        }
        return new RequestFormat(all, urn);
    }

    /** @throws UncheckedIOException when the bytes are not a message of the protocol */
    @Override
    public RequestMessage parse(InputStream message) {
        try {
            // An uncompressed message is in memory as a whole and has a known length.
            var bytes =
                    message instanceof KnownLength ? message.readNBytes(message.available()) : message.readAllBytes();
            return decode(CodedInputStream.newInstance(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream stream(RequestMessage message) {
        throw new IllegalStateException("requests are decoded only");
    }

    RequestMessage decode(CodedInputStream in) throws IOException {
        var values = new @Nullable Object[types.length];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = tag >>> 3;
            var type = field < types.length ? types[field] : null;
            if (type == null || tag != StructReader.tag(field, type.wireType)) {
                StructReader.skip(in, tag);
            } else {
                values[field] = decode(type, values[field], in);
            }
        }
        return new RequestMessage(values, urn);
    }

    private static Object decode(Type type, @Nullable Object previous, CodedInputStream in) throws IOException {
        return switch (type) {
            case STRING -> in.readStringRequireUtf8();
            case STRINGS -> append(previous, in.readStringRequireUtf8());
            case OBJECT -> StructReader.readObject(in);
            case DOUBLE -> in.readDouble();
            case BOOL -> in.readBool();
            case LONG -> in.readInt64();
        };
    }

    /** Appends to the same list: a copy for each of thousands of strings would take minutes. */
    @SuppressWarnings("unchecked") // created by this method only
    private static List<String> append(@Nullable Object previous, String next) {
        var all = previous == null ? new ArrayList<String>() : (List<String>) previous;
        all.add(next);
        return all;
    }
}
