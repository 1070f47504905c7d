package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;

/** Converts between messages and bytes for the tests of the codec. */
final class CodecBytes {
    private CodecBytes() {}

    static RequestMessage decode(RequestFormat format, MessageLite message) throws IOException {
        return format.decode(in(message.toByteArray()));
    }

    static CodedInputStream in(byte[] message) {
        return CodedInputStream.newInstance(message);
    }

    static byte[] bytes(EncodedResponse reply) throws IOException {
        return EncodedResponse.MARSHALLER.stream(reply).readAllBytes();
    }
}
