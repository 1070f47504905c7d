package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.create.CreateJournal;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * Pulumi's ResourceProvider service: hands each call to the part of this room that answers it, and every error to
 * {@link StatusMapper}. What is not offered (Parameterize, Construct, Call) gRPC itself answers with UNIMPLEMENTED.
 */
final class ProviderService implements BindableService, ResourceProviderGrpc.AsyncService {
    private final PluginHandler protocol;
    private final ConfigHandler configuration;
    private final ResourceHandler resources;
    private final InvokeHandler lookups;
    private final CreateJournal ledger;

    ProviderService(String version, EngineLogClient engine) {
        protocol = new PluginHandler(version, engine);
        ledger = CreateJournal.ofThisMachine();
        configuration = new ConfigHandler(version, ledger);
        resources = new ResourceHandler(configuration, engine);
        lookups = new InvokeHandler(configuration);
    }

    @Override
    public ServerServiceDefinition bindService() {
        return new HandwrittenMarshallers(ResourceProviderGrpc.bindService(this))
                .override(
                        ResourceProviderGrpc.getCheckConfigMethod(),
                        CheckMessage::read,
                        (call, to) -> answer(to, () -> configuration.check(call)))
                .override(
                        ResourceProviderGrpc.getCheckMethod(),
                        CheckMessage::read,
                        (call, to) -> answer(to, call.urn(), () -> resources.check(call)))
                .override(
                        ResourceProviderGrpc.getDiffMethod(),
                        DiffMessage::read,
                        (call, to) -> answer(to, call.urn(), () -> resources.diff(call)))
                .override(ResourceProviderGrpc.getCreateMethod(), CreateMessage::read, this::create)
                .service();
    }

    private void create(CreateMessage call, StreamObserver<EncodedResponse> to) {
        boolean told = answer(to, call.urn(), () -> resources.create(call));
        if (told && !call.preview()) {
            ledger.acknowledge(call.urn());
        }
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> to) {
        answer(to, () -> protocol.handshake(request));
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> to) {
        answer(to, () -> protocol.attach(request));
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> to) {
        answer(to, protocol::info);
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> to) {
        answer(to, protocol::schema);
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> to) {
        answer(to, GetMappingResponse::getDefaultInstance);
    }

    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> to) {
        answer(to, GetMappingsResponse::getDefaultInstance);
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> to) {
        answer(to, () -> configuration.diff(request));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> to) {
        answer(to, () -> configuration.configure(request));
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> to) {
        answer(to, request.getUrn(), () -> resources.read(request));
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> to) {
        answer(to, request.getUrn(), () -> resources.update(request));
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> to) {
        answer(to, request.getUrn(), () -> resources.delete(request));
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListResponse> to) {
        ResponseStream.serve((ServerCallStreamObserver<ListResponse>) to, stream -> lookups.list(request, stream));
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> to) {
        answer(to, () -> lookups.invoke(request));
    }

    /**
     * Answers at once and goes on serving: an attached provider gets one after each operation. Every other one gets one
     * at the end of a deployment, when the engine has written its state, and one at each Ctrl-C.
     */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> to) {
        answer(to, () -> {
            configuration.cancellations().cancelAll();
            ledger.flushAcknowledged();
            return Empty.getDefaultInstance();
        });
    }

    /** Answers for a resource, after making sure that it is one of ours. */
    private static <T> boolean answer(StreamObserver<T> to, String urn, Supplier<T> work) {
        return answer(to, () -> {
            if (!urn.contains("::" + TaskSetSchema.TOKEN + "::") && !urn.contains("$" + TaskSetSchema.TOKEN + "::")) {
                throw Status.NOT_FOUND
                        .withDescription("the provider aws-ecs has no resource of the type in " + urn + "; it has "
                                + TaskSetSchema.TOKEN)
                        .asRuntimeException();
            }
            return work.get();
        });
    }

    /** Tells whether the engine was still there to take the answer. */
    private static <T> boolean answer(StreamObserver<T> to, Supplier<T> work) {
        T reply;
        try {
            reply = work.get();
        } catch (RuntimeException e) {
            boolean heard = !Context.current().isCancelled();
            to.onError(StatusMapper.status(e));
            return heard;
        }
        boolean heard = !Context.current().isCancelled();
        to.onNext(reply);
        to.onCompleted();
        return heard;
    }
}
