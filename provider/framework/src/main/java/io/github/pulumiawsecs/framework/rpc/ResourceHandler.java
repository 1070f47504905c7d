package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.Requests.ignoreChanges;
import static io.github.pulumiawsecs.framework.rpc.Requests.oldInputs;
import static io.github.pulumiawsecs.framework.rpc.Requests.timeout;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.TaskSetDelete;
import io.github.pulumiawsecs.provider.taskset.TaskSetDiff;
import io.github.pulumiawsecs.provider.taskset.TaskSetRead;
import io.github.pulumiawsecs.provider.taskset.TaskSetUpdate;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** The life of a task set, from Check to Delete. */
final class ResourceHandler {
    private final ConfigHandler configuration;
    private final EngineLogClient engine;

    ResourceHandler(ConfigHandler configuration, EngineLogClient engine) {
        this.configuration = configuration;
        this.engine = engine;
    }

    EncodedResponse check(CheckMessage call) {
        var provider = configuration.provider();
        var checked = TaskSetCheck.check(provider.home().get(), provider.tags(), call.olds(), call.news());
        if (checked.failures().isEmpty()) {
            var log = engine.logFor(call.urn());
            checked.warnings().forEach(warning -> log.warning(warning.toString()));
        }
        return Responses.checked(checked.inputs(), checked.failures());
    }

    EncodedResponse diff(DiffMessage call) {
        var differences = TaskSetDiff.diff(
                configuration.provider(),
                call.urn(),
                call.id(),
                call.state(),
                call.olds(),
                call.news(),
                call.ignored(),
                engine.logFor(call.urn()));
        return new EncodedResponse(Responses.differences(differences).toByteArray(), 0);
    }

    EncodedResponse create(CreateMessage call) {
        var provider = configuration.provider();
        var state = call.preview()
                ? TaskSetCreate.preview(provider, call.urn(), call.inputs(), engine.logFor(call.urn()))
                : TaskSetCreate.create(provider, call.urn(), call.inputs(), operation(call.urn(), call.timeout()));
        return Responses.created(state.id(), state.outputs());
    }

    ReadResponse read(ReadRequest request) {
        return TaskSetRead.read(
                        configuration.provider(),
                        engine.logFor(request.getUrn()),
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
        var inputs = oldInputs(request.hasOldInputs(), request.getOldInputs(), request.getOlds());
        var news = StructCodec.decode(request.getNews());
        var ignored = ignoreChanges(request.getIgnoreChangesList());
        var operation = operation(request.getUrn(), request.getTimeout());
        var state = request.getPreview()
                ? TaskSetUpdate.preview(
                        provider,
                        request.getId(),
                        olds,
                        news,
                        TaskSetDiff.diff(provider.tags(), olds, inputs, news, ignored),
                        operation.log())
                : TaskSetUpdate.update(provider, request.getId(), olds, inputs, news, ignored, operation);
        return UpdateResponse.newBuilder()
                .setProperties(StructCodec.encode(state.outputs()))
                .build();
    }

    Empty delete(DeleteRequest request) {
        TaskSetDelete.delete(
                configuration.provider(),
                request.getId(),
                oldInputs(request.hasOldInputs(), request.getOldInputs(), request.getProperties()),
                operation(request.getUrn(), request.getTimeout()));
        return Empty.getDefaultInstance();
    }

    private OperationContext operation(String urn, double timeout) {
        return new OperationContext(engine.logFor(urn), timeout(timeout));
    }
}
