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
        public InputStream stream(EncodedResponse reply) {
            return new Message(reply);
        }

        @Override
        public EncodedResponse parse(InputStream stream) {
            throw new IllegalStateException("responses are encoded only");
        }
    };

    private final byte[] bytes;
    private final int start;

    /** @param start where in {@code bytes} the message begins, which ends with them */
    EncodedResponse(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** Encodes a message of protobuf's. */
    static EncodedResponse of(MessageLite message) {
        return new EncodedResponse(message.toByteArray(), 0);
    }

    /** Tells gRPC the length of the message, which is then copied only once. */
    private static final class Message extends ByteArrayInputStream implements KnownLength, Drainable {
        Message(EncodedResponse reply) {
            super(reply.bytes, reply.start, reply.bytes.length - reply.start);
        }

        @Override
        public int drainTo(OutputStream target) throws IOException {
            int length = available();
            transferTo(target);
            return length;
        }
    }
}
