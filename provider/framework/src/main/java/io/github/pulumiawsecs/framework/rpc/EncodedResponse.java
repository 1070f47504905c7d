package io.github.pulumiawsecs.framework.rpc;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A reply, as it goes to the wire. */
final class EncodedResponse {
    static final MethodDescriptor.Marshaller<EncodedResponse> MARSHALLER = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(EncodedResponse reply) {
            return new Message(reply);
        }

        @Override
        public EncodedResponse parse(InputStream stream) {
            throw new UnsupportedOperationException("replies are written only");
        }
    };

    private final byte[] bytes;
    private final int start;

    /** @param start where in {@code bytes} the message begins, which ends with them */
    EncodedResponse(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** So gRPC knows how much room the message takes, and copies it once. */
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
