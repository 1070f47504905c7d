package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.MessageLite;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An encoded response. Immutable. */
final class EncodedResponse {
    static final MethodDescriptor.Marshaller<EncodedResponse> MARSHALLER = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(EncodedResponse response) {
            return new Message(response);
        }

        @Override
        public EncodedResponse parse(InputStream stream) {
            throw new IllegalStateException("responses are encoded only");
        }
    };

    private final byte[] bytes;
    private final int start;

    /** @param start the offset of the message in {@code bytes}; the message extends to the end */
    EncodedResponse(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** Encodes a protobuf message. */
    static EncodedResponse of(MessageLite message) {
        return new EncodedResponse(message.toByteArray(), 0);
    }

    /** Provides the length of the message to gRPC, which then copies the message only once. */
    private static final class Message extends ByteArrayInputStream implements KnownLength, Drainable {
        Message(EncodedResponse response) {
            super(response.bytes, response.start, response.bytes.length - response.start);
        }

        @Override
        public int drainTo(OutputStream target) throws IOException {
            int length = available();
            transferTo(target);
            return length;
        }
    }
}
