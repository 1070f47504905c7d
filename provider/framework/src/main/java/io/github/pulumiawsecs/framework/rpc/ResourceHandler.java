package io.github.pulumiawsecs.framework.rpc;

import static io.github.pulumiawsecs.framework.rpc.Requests.ignoreChanges;
import static io.github.pulumiawsecs.framework.rpc.Requests.oldInputs;
import static io.github.pulumiawsecs.framework.rpc.Requests.timeout;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.TaskSetDelete;
import io.github.pulumiawsecs.provider.taskset.TaskSetDiff;
import io.github.pulumiawsecs.provider.taskset.TaskSetRead;
import io.github.pulumiawsecs.provider.taskset.TaskSetState;
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
        var log = engine.logFor(call.urn());
        if (call.preview()) {
            var planned = TaskSetCreate.preview(provider, call.urn(), call.inputs(), log);
            return Responses.created(planned.id(), planned.outputs());
        }
        try (var cancellation = configuration.cancellations().begin()) {
            var context = new OperationContext(log, deadline(call.timeout()), cancellation);
            var created = TaskSetCreate.create(provider, call.urn(), call.inputs(), context);
            return Responses.created(created.id(), created.outputs());
        }
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
        var log = engine.logFor(request.getUrn());
        if (request.getPreview()) {
            var differences = TaskSetDiff.diff(provider.tags(), olds, inputs, news, ignored);
            return updated(TaskSetUpdate.preview(provider, request.getId(), olds, news, differences, log));
        }
        try (var cancellation = configuration.cancellations().begin()) {
            var context = new OperationContext(log, deadline(request.getTimeout()), cancellation);
            return updated(TaskSetUpdate.update(provider, request.getId(), olds, inputs, news, ignored, context));
        }
    }

    Empty delete(DeleteRequest request) {
        var provider = configuration.provider();
        var inputs = oldInputs(request.hasOldInputs(), request.getOldInputs(), request.getProperties());
        try (var cancellation = configuration.cancellations().begin()) {
            var context = new OperationContext(
                    engine.logFor(request.getUrn()), deadline(request.getTimeout()), cancellation);
            TaskSetDelete.delete(provider, request.getId(), inputs, context);
        }
        return Empty.getDefaultInstance();
    }

    private static UpdateResponse updated(TaskSetState state) {
        return UpdateResponse.newBuilder()
                .setProperties(StructCodec.encode(state.outputs()))
                .build();
    }

    private static Deadline deadline(double timeout) {
        return Deadline.of(Sleeper.system(), timeout(timeout));
    }
}
