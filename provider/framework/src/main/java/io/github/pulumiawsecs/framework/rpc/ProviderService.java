package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * Pulumi's ResourceProvider service. It passes each call to a handler and maps every exception to a status. gRPC answers
 * methods that are not implemented (Parameterize, Construct, Call) with UNIMPLEMENTED. Thread-safe.
 */
final class ProviderService implements BindableService, ResourceProviderGrpc.AsyncService {
    private final PluginHandler plugin;
    private final ConfigHandler<?> config;
    private final ResourceHandler resources;
    private final InvokeHandler functions;
    private final StatusMapper statuses;
    private final EngineLogClient engine;

    <C extends ProviderContext> ProviderService(Provider<C> provider, EngineLogClient engine) {
        var features = new EngineFeatures();
        plugin = new PluginHandler(provider, engine, features);
        config = new ConfigHandler<>(provider, engine);
        resources = new ResourceHandler(provider, config, engine, features);
        functions = new InvokeHandler(provider, config, engine);
        statuses = new StatusMapper(provider.name());
        this.engine = engine;
    }

    @Override
    public ServerServiceDefinition bindService() {
        return new HandwrittenMarshallers(ResourceProviderGrpc.bindService(this))
                .override(
                        ResourceProviderGrpc.getCheckConfigMethod(),
                        RequestFormats.Check.FORMAT,
                        (request, observer) -> respond(observer, request, config::check))
                .override(
                        ResourceProviderGrpc.getDiffConfigMethod(),
                        RequestFormats.Diff.FORMAT,
                        (request, observer) -> respond(observer, request, config::diff))
                .override(
                        ResourceProviderGrpc.getConfigureMethod(),
                        RequestFormats.Configure.FORMAT,
                        (request, observer) -> respond(observer, request, config::configure))
                .override(
                        ResourceProviderGrpc.getCheckMethod(),
                        RequestFormats.Check.FORMAT,
                        (request, observer) -> respond(observer, request, resources::check))
                .override(
                        ResourceProviderGrpc.getDiffMethod(),
                        RequestFormats.Diff.FORMAT,
                        (request, observer) -> respond(observer, request, resources::diff))
                .override(ResourceProviderGrpc.getCreateMethod(), RequestFormats.Create.FORMAT, this::create)
                .override(
                        ResourceProviderGrpc.getReadMethod(),
                        RequestFormats.Read.FORMAT,
                        (request, observer) -> respond(observer, request, resources::read))
                .override(
                        ResourceProviderGrpc.getUpdateMethod(),
                        RequestFormats.Update.FORMAT,
                        (request, observer) -> respond(observer, request, resources::update))
                .override(
                        ResourceProviderGrpc.getDeleteMethod(),
                        RequestFormats.Delete.FORMAT,
                        (request, observer) -> respond(observer, request, resources::delete))
                .override(
                        ResourceProviderGrpc.getInvokeMethod(),
                        RequestFormats.Invoke.FORMAT,
                        (request, observer) -> respond(observer, request, functions::invoke))
                .overrideStreaming(
                        ResourceProviderGrpc.getListMethod(), RequestFormats.ListResources.FORMAT, this::list)
                .build();
    }

    private void create(RequestMessage request, StreamObserver<EncodedResponse> observer) {
        boolean delivered = respond(observer, request, resources::create);
        if (delivered) {
            resources.createDelivered(request);
        }
    }

    private void list(RequestMessage request, StreamObserver<ListResponse> observer) {
        ResponseStream.serve(
                (ServerCallStreamObserver<ListResponse>) observer,
                this::statusOf,
                stream -> CurrentLog.run(engine.logFor(request.urn()), () -> functions.list(request, stream)));
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        respond(observer, () -> plugin.handshake(request));
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        respond(observer, () -> {
            config.attach();
            return plugin.attach(request);
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        respond(observer, plugin::info);
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
        respond(observer, plugin::schema);
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> observer) {
        respond(observer, GetMappingResponse::getDefaultInstance);
    }

    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> observer) {
        respond(observer, GetMappingsResponse::getDefaultInstance);
    }

    /**
     * Responds at once and continues to serve: an attached provider gets a Cancel after each operation. Every other
     * provider gets one at the end of a deployment, when the engine has saved its state, and one at each Ctrl-C.
     */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        respond(observer, () -> {
            config.cancel(engine.logFor(""));
            return Empty.getDefaultInstance();
        });
    }

    /** Responds with the log of the request bound to the thread. */
    private boolean respond(
            StreamObserver<EncodedResponse> observer,
            RequestMessage request,
            Function<RequestMessage, EncodedResponse> handler) {
        return respond(observer, () -> CurrentLog.where(engine.logFor(request.urn()), () -> handler.apply(request)));
    }

    /**
     * Responds with a result or an error. Returns whether the engine was still connected to receive a result, or an error
     * with the state of a resource.
     */
    private <T> boolean respond(StreamObserver<T> observer, Supplier<T> work) {
        T response;
        try {
            response = work.get();
        } catch (RuntimeException | StackOverflowError e) {
            boolean connected = !Context.current().isCancelled();
            observer.onError(statusOf(e));
            return connected && e instanceof ResourceInitFailedException;
        }
        boolean connected = !Context.current().isCancelled();
        observer.onNext(response);
        observer.onCompleted();
        return connected;
    }

    /** Returns the status for the engine. Logs the stack of an internal error as debug output. */
    private Throwable statusOf(Throwable e) {
        if (StatusMapper.isInternalError(e)) {
            engine.logFor("").debug("internal error: " + StatusMapper.stackTrace(e));
        }
        return statuses.status(e);
    }
}
