package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pulumiawsecs.framework.example.FileProvider;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Bytes that are no message reach a real server. */
class MalformedRequestsTest {
    private static final byte[] GARBAGE = {0x0a, 0x7f, 1};

    private final List<String> logged = new CopyOnWriteArrayList<>();

    @Test
    void rejectsMalformedRequestsWithoutStack() throws IOException {
        var server = PluginServer.start(new FileProvider());
        var channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
        var root = Logger.getLogger("");
        var recorder = new Recorder();
        root.addHandler(recorder);
        try {
            for (var method : List.of("Check", "Create", "List", "Handshake", "GetSchema", "Construct")) {
                var failure = catchThrowable(() -> ClientCalls.blockingUnaryCall(
                        channel, method("pulumirpc.ResourceProvider/" + method), CallOptions.DEFAULT, GARBAGE));

                var status = Status.fromThrowable(failure);
                assertThat(status.getCode()).as(method).isEqualTo(Status.Code.INVALID_ARGUMENT);
                assertThat(status.getDescription())
                        .startsWith("request: must be a message of Pulumi's provider protocol");
            }
        } finally {
            root.removeHandler(recorder);
            channel.shutdownNow();
        }
        assertThat(logged).isEmpty();
    }

    private static MethodDescriptor<byte[], byte[]> method(String name) {
        return MethodDescriptor.<byte[], byte[]>newBuilder(new Bytes(), new Bytes())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .build();
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLoggerName() + ": " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
