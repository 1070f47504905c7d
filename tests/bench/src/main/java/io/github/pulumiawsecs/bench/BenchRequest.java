package io.github.pulumiawsecs.bench;

import com.google.protobuf.MessageLite;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A request whose bytes are sent repeatedly, and whose responses all have the same length. */
final class BenchRequest {
    private final Channel channel;
    private final MethodDescriptor<byte[], byte[]> method;
    private final byte[] request;
    private final int length;

    BenchRequest(Channel channel, MethodDescriptor<?, ?> method, MessageLite request, MessageLite answer) {
        this.channel = channel;
        this.method = method.toBuilder(Bytes.AS_THEY_ARE, Bytes.AS_THEY_ARE).build();
        this.request = request.toByteArray();
        this.length = answer.getSerializedSize();
    }

    /** Sends the request. The callback runs on the thread that reads the connection. */
    void ask(StreamObserver<byte[]> observer) {
        ClientCalls.asyncUnaryCall(
                channel.newCall(method, CallOptions.DEFAULT.withExecutor(Runnable::run)), request, observer);
    }

    /** @throws IllegalStateException when the response differs from the first one */
    void compare(byte[] answer) {
        if (answer.length != length) {
            throw new IllegalStateException(method.getBareMethodName() + " was answered with " + answer.length
                    + " bytes, and with " + length + " before");
        }
    }

    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        AS_THEY_ARE;

        @Override
        public InputStream stream(byte[] message) {
            return new Message(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readNBytes(message.available());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Message extends ByteArrayInputStream implements KnownLength {
        Message(byte[] message) {
            super(message);
        }
    }
}
