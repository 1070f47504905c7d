package awsecs.wire;

import static awsecs.wire.Requests.ignored;
import static awsecs.wire.Requests.limit;
import static awsecs.wire.Requests.olds;

import awsecs.verb.Check;
import awsecs.verb.Create;
import awsecs.verb.Delete;
import awsecs.verb.Diff;
import awsecs.verb.Operation;
import awsecs.verb.Read;
import awsecs.verb.Update;
import com.google.protobuf.Empty;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** The life of a task set, from Check to Delete. */
final class Resources {
    private final Configuration configuration;
    private final EngineLink engine;

    Resources(Configuration configuration, EngineLink engine) {
        this.configuration = configuration;
        this.engine = engine;
    }

    Reply check(CheckCall call) {
        var provider = configuration.provider();
        var checked = Check.check(provider.home().get(), provider.tags(), call.olds(), call.news());
        if (checked.failures().isEmpty()) {
            var log = engine.about(call.urn());
            checked.warnings().forEach(warning -> log.warning(warning.toString()));
        }
        return Replies.checked(checked.inputs(), checked.failures());
    }

    Reply diff(DiffCall call) {
        var differences = Diff.diff(
                configuration.provider(),
                call.urn(),
                call.id(),
                call.state(),
                call.olds(),
                call.news(),
                call.ignored(),
                engine.about(call.urn()));
        return new Reply(Replies.differences(differences).toByteArray(), 0);
    }

    Reply create(CreateCall call) {
        var provider = configuration.provider();
        var state = call.preview()
                ? Create.preview(provider, call.urn(), call.inputs(), engine.about(call.urn()))
                : Create.create(provider, call.urn(), call.inputs(), operation(call.urn(), call.timeout()));
        return Replies.created(state.id(), state.outputs());
    }

    ReadResponse read(ReadRequest request) {
        return Read.read(
                        configuration.provider(),
                        engine.about(request.getUrn()),
                        request.getId(),
                        StructCodec.decode(request.getProperties()),
                        StructCodec.decode(request.getInputs()))
                .map(state -> ReadResponse.newBuilder()
                        .setId(state.id())
                        .setProperties(StructCodec.encode(state.outputs()))
                        .setInputs(StructCodec.encode(state.inputs()))
                        .build())
                .orElseGet(ReadResponse::getDefaultInstance);
    }

    UpdateResponse update(UpdateRequest request) {
        var provider = configuration.provider();
        var olds = StructCodec.decode(request.getOlds());
        var inputs = olds(request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        var news = StructCodec.decode(request.getNews());
        var ignored = ignored(request.getIgnoreChangesList());
        var operation = operation(request.getUrn(), request.getTimeout());
        var state = request.getPreview()
                ? Update.preview(
                        provider,
                        request.getId(),
                        olds,
                        news,
                        Diff.diff(provider.tags(), olds, inputs, news, ignored),
                        operation.log())
                : Update.update(provider, request.getId(), olds, inputs, news, ignored, operation);
        return UpdateResponse.newBuilder()
                .setProperties(StructCodec.encode(state.outputs()))
                .build();
    }

    Empty delete(DeleteRequest request) {
        Delete.delete(
                configuration.provider(),
                request.getId(),
                olds(request.hasOldInputs(), request.getOldInputs(), request.getProperties()),
                operation(request.getUrn(), request.getTimeout()));
        return Empty.getDefaultInstance();
    }

    private Operation operation(String urn, double timeout) {
        return new Operation(engine.about(urn), limit(timeout));
    }
}
