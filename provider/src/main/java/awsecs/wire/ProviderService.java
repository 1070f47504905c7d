package awsecs.wire;

import awsecs.table.TaskSetTable;
import awsecs.value.PropertyPath;
import awsecs.value.Value;
import awsecs.verb.Check;
import awsecs.verb.CheckConfig;
import awsecs.verb.Configure;
import awsecs.verb.Create;
import awsecs.verb.Delete;
import awsecs.verb.Diff;
import awsecs.verb.DiffConfig;
import awsecs.verb.Provider;
import awsecs.verb.Read;
import awsecs.verb.State;
import awsecs.verb.Update;
import awsecs.walk.SchemaDocument;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/**
 * Pulumi's ResourceProvider service: each call decodes its request, asks a verb and encodes the answer. What is not
 * offered (Parameterize, Construct, Call) gRPC itself answers with UNIMPLEMENTED.
 */
final class ProviderService extends ResourceProviderGrpc.ResourceProviderImplBase {
    private final String version;
    private final EngineLink engine;
    private volatile @Nullable Provider provider;

    ProviderService(String version, EngineLink engine) {
        this.version = version;
        this.engine = engine;
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> to) {
        answer(to, () -> {
            engine.at(request.getEngineAddress());
            return ProviderHandshakeResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setAcceptResources(true)
                    .setAcceptOutputs(true)
                    .build();
        });
    }

    /** The engine attaches to a provider that somebody else started. */
    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> to) {
        answer(to, () -> {
            engine.at(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> to) {
        answer(to, () -> PluginInfo.newBuilder().setVersion(version).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> to) {
        answer(
                to,
                () -> GetSchemaResponse.newBuilder()
                        .setSchema(SchemaDocument.json(version))
                        .build());
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
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> to) {
        answer(to, () -> {
            var checked = CheckConfig.check(StructCodec.decode(request.getNews()));
            return Replies.checked(checked.inputs(), checked.failures());
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> to) {
        answer(
                to,
                () -> Replies.differences(DiffConfig.diff(
                        olds(request.hasOldInputs(), request.getOldInputs(), request.getOlds()),
                        StructCodec.decode(request.getNews()),
                        ignored(request.getIgnoreChangesList()))));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> to) {
        answer(to, () -> {
            provider = Configure.configure(StructCodec.decode(request.getArgs()), version);
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .setAcceptResources(true)
                    .setAcceptOutputs(true)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> to) {
        answer(to, request.getUrn(), () -> {
            var checked = Check.check(StructCodec.decode(request.getNews()));
            return Replies.checked(checked.inputs(), checked.failures());
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> to) {
        answer(
                to,
                request.getUrn(),
                () -> Replies.differences(Diff.diff(
                        configured().tags(),
                        StructCodec.decode(request.getOlds()),
                        olds(request.hasOldInputs(), request.getOldInputs(), request.getOlds()),
                        StructCodec.decode(request.getNews()),
                        ignored(request.getIgnoreChangesList()))));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> to) {
        answer(to, request.getUrn(), () -> {
            var inputs = StructCodec.decode(request.getProperties());
            var state =
                    request.getPreview() ? Create.preview(configured(), inputs) : Create.create(configured(), inputs);
            return CreateResponse.newBuilder()
                    .setId(state.id())
                    .setProperties(StructCodec.encode(state.outputs()))
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> to) {
        answer(to, request.getUrn(), () -> {
            Optional<State> read = Read.read(configured(), request.getId(), StructCodec.decode(request.getInputs()));
            return read.map(state -> ReadResponse.newBuilder()
                            .setId(state.id())
                            .setProperties(StructCodec.encode(state.outputs()))
                            .setInputs(StructCodec.encode(state.inputs()))
                            .build())
                    .orElseGet(ReadResponse::getDefaultInstance);
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> to) {
        answer(to, request.getUrn(), () -> {
            var olds = StructCodec.decode(request.getOlds());
            var news = StructCodec.decode(request.getNews());
            var state = request.getPreview()
                    ? Update.preview(configured(), request.getId(), olds, news)
                    : Update.update(
                            configured(),
                            request.getId(),
                            olds,
                            olds(request.hasOldInputs(), request.getOldInputs(), request.getOlds()),
                            news,
                            ignored(request.getIgnoreChangesList()));
            return UpdateResponse.newBuilder()
                    .setProperties(StructCodec.encode(state.outputs()))
                    .build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> to) {
        answer(to, request.getUrn(), () -> {
            Delete.delete(configured(), request.getId());
            return Empty.getDefaultInstance();
        });
    }

    /** Answers at once and goes on serving: an attached provider gets one after each operation. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> to) {
        answer(to, Empty::getDefaultInstance);
    }

    private Provider configured() {
        var configured = provider;
        if (configured == null) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("the provider aws-ecs was not configured before it was used")
                    .asRuntimeException();
        }
        return configured;
    }

    /** Engines that do not send the old inputs send the old state, which holds them under the same names. */
    private static Value.Obj olds(boolean hasInputs, Struct inputs, Struct state) {
        return StructCodec.decode(hasInputs ? inputs : state);
    }

    private static List<PropertyPath> ignored(List<String> paths) {
        return paths.stream().map(PropertyPath::parse).toList();
    }

    /** Answers for a resource, after making sure that it is one of ours. */
    private static <T> void answer(StreamObserver<T> to, String urn, Supplier<T> work) {
        answer(to, () -> {
            if (!urn.contains("::" + TaskSetTable.TOKEN + "::") && !urn.contains("$" + TaskSetTable.TOKEN + "::")) {
                throw Status.NOT_FOUND
                        .withDescription("the provider aws-ecs has no resource of the type in " + urn + "; it has "
                                + TaskSetTable.TOKEN)
                        .asRuntimeException();
            }
            return work.get();
        });
    }

    private static <T> void answer(StreamObserver<T> to, Supplier<T> work) {
        T reply;
        try {
            reply = work.get();
        } catch (RuntimeException e) {
            to.onError(Faults.status(e));
            return;
        }
        to.onNext(reply);
        to.onCompleted();
    }
}
