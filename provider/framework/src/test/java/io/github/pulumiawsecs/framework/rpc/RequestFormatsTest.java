package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.CodecBytes.decode;
import static io.github.pulumiawsecs.framework.rpc.CodecBytes.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** Verifies that each request format reads the fields that protobuf writes. */
class RequestFormatsTest {
    private static final ObjectValue OLD =
            new ObjectValue(Map.of("tags", new ObjectValue(Map.of("a", new PropertyValue.StringValue("ä")))));
    private static final ObjectValue NEW = new ObjectValue(Map.of("scale", new PropertyValue.NumberValue(-0.5)));
    private static final ObjectValue STATE = new ObjectValue(Map.of("wait", new PropertyValue.BoolValue(true)));

    @Test
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

    @Test
    void decodesEmptyMessages() throws IOException {
        var decoded = RequestFormats.Update.FORMAT.decode(in(new byte[0]));
        assertThat(decoded.string(RequestFormats.Update.URN)).isEmpty();
        assertThat(decoded.object(RequestFormats.Update.NEW_INPUTS)).isEqualTo(ObjectValue.EMPTY);
        assertThat(decoded.bool(RequestFormats.Update.PREVIEW)).isFalse();
        assertThat(decoded.paths(RequestFormats.Update.IGNORE_CHANGES)).isEmpty();
        assertThat(decoded.timeout(RequestFormats.Update.TIMEOUT)).isEqualTo(RequestMessage.DEFAULT_TIMEOUT);
    }

    @Test
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

    @Test
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

    @Test
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

    @Test
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
}
