package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.resource.CurrentOperation;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.FunctionType;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.NoContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
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
import pulumirpc.ResourceProviderGrpc;

/** Each operation runs with the log of its request, and hides the secret arguments. */
class RequestLogTest {
    private static final String TOKEN = "files:index:File";
    private static final String FUNCTION = "files:index:find";
    private static final String URN = "urn:pulumi:dev::shop::" + TOKEN + "::a";
    private static final ObjectType<?, ?> FILE = ObjectType.of(
            "File",
            "A file.",
            List.of(Property.<ObjectValue, ObjectValue, String>input("folder", PropertyType.STRING)
                    .build()));

    /** The operations that ran with a log. */
    private final List<String> logged = new CopyOnWriteArrayList<>();

    /** The operations that ran with limits. */
    private final List<String> limited = new CopyOnWriteArrayList<>();

    /** The hooks that the provider called. */
    private final List<String> hooks = new CopyOnWriteArrayList<>();

    /** The messages of failed operations. */
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void bindsLogAndHidesSecretsInEveryOperation() throws IOException {
        var secret = new PropertyValue.SecretValue(new PropertyValue.StringValue("hidden-folder"));
        call(StructCodec.encode(new ObjectValue(Map.of("folder", secret))));

        assertThat(logged)
                .contains(
                        "checkConfig",
                        "diffConfig",
                        "configure",
                        "check",
                        "diff",
                        "create",
                        "read",
                        "update",
                        "delete",
                        "invoke",
                        "list");
        assertThat(failures).hasSize(10).allMatch(message -> message.contains("no folder [secret]"));
    }

    @Test
    void limitsEveryOperationThatMayBlock() throws IOException {
        call(Struct.getDefaultInstance());

        assertThat(limited).containsExactly("create", "read", "update", "delete", "invoke", "list");
    }

    /** The engine has no state of the resource, so that an interrupted create must stay recorded. */
    @Test
    void reportsNoFailedCreateAsDelivered() throws IOException {
        call(Struct.getDefaultInstance());

        assertThat(hooks).contains("onDiff").doesNotContain("onCreateDelivered");
    }

    @Test
    void showsOpenArguments() throws IOException {
        call(StructCodec.encode(new ObjectValue(Map.of("folder", new PropertyValue.StringValue("hidden-folder")))));

        assertThat(failures).hasSize(10).allMatch(message -> message.contains("no folder hidden-folder"));
    }

    private void call(Struct values) throws IOException {
        var server = PluginServer.start(new Files());
        var channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
        try {
            var engine = ResourceProviderGrpc.newBlockingStub(channel);
            fail(() -> engine.checkConfig(
                    CheckRequest.newBuilder().setUrn(URN).setNews(values).build()));
            fail(() -> engine.diffConfig(DiffRequest.newBuilder()
                    .setUrn(URN)
                    .setOldInputs(values)
                    .setNews(values)
                    .build()));
            engine.configure(ConfigureRequest.newBuilder().setArgs(values).build());
            fail(() -> engine.check(
                    CheckRequest.newBuilder().setUrn(URN).setNews(values).build()));
            fail(() -> engine.diff(
                    DiffRequest.newBuilder().setUrn(URN).setNews(values).build()));
            fail(() -> engine.create(
                    CreateRequest.newBuilder().setUrn(URN).setProperties(values).build()));
            fail(() -> engine.read(
                    ReadRequest.newBuilder().setUrn(URN).setInputs(values).build()));
            fail(() -> engine.update(
                    UpdateRequest.newBuilder().setUrn(URN).setNews(values).build()));
            fail(() -> engine.delete(
                    DeleteRequest.newBuilder().setUrn(URN).setProperties(values).build()));
            fail(() -> engine.invoke(
                    InvokeRequest.newBuilder().setTok(FUNCTION).setArgs(values).build()));
            fail(() -> engine.list(ListRequest.newBuilder()
                            .setToken(TOKEN)
                            .setQuery(values)
                            .build())
                    .forEachRemaining(_ -> {}));
        } finally {
            channel.shutdownNow();
        }
    }

    private void fail(Runnable call) {
        assertThatThrownBy(call::run).message().satisfies(failures::add);
    }

    private void record(String operation) {
        Supplier<String> work = () -> operation;
        if (!CurrentLog.inherit(work).equals(work)) {
            logged.add(operation);
        }
        if (CurrentOperation.get().isPresent()) {
            limited.add(operation);
        }
        if (!operation.equals("configure")) {
            throw new OperationRejectedException(new UserMessage(operation, "no folder hidden-folder", "try again"));
        }
    }

    /** Create and Update check their inputs, too, and compare them with themselves. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isCheckOfOperation(Object argument) {
        return argument instanceof io.github.pulumiawsecs.framework.resource.CheckRequest check
                && check.oldInputs() == check.newInputs();
    }

    /** A provider whose operations fail, so that the engine gets a message. */
    private final class Files implements Provider<NoContext> {
        @Override
        public String name() {
            return "files";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public ProviderRegistry<NoContext> registry() {
            var schema = new ResourceSchema(TOKEN, FILE, Optional.of(FILE));
            return new ProviderRegistry<>(
                    List.of(new ResourceType<>(schema, _ -> resource())),
                    List.of(new FunctionType<>(new FunctionSchema(FUNCTION, "", FILE, FILE), (_, arguments) -> {
                        record("invoke");
                        return arguments;
                    })));
        }

        @Override
        public CheckResult checkConfig(ObjectValue config) {
            record("checkConfig");
            return new CheckResult(config, List.of(), List.of());
        }

        @Override
        public DiffResult diffConfig(ObjectValue oldConfig, ObjectValue newConfig, List<PropertyPath> ignoreChanges) {
            record("diffConfig");
            return DiffResult.of(List.of());
        }

        @Override
        public NoContext configure(ObjectValue config) {
            record("configure");
            return new NoContext();
        }

        private Resource resource() {
            var state = new ResourceState("a", ObjectValue.EMPTY, ObjectValue.EMPTY);
            Lister lister = (_, _) -> {
                record("list");
                return Optional.empty();
            };
            return (Resource) Proxy.newProxyInstance(
                    Resource.class.getClassLoader(), new Class<?>[] {Resource.class}, (_, method, arguments) -> {
                        if (method.getName().startsWith("on")) {
                            hooks.add(method.getName());
                        }
                        if (!isCheckOfOperation(arguments == null ? "" : arguments[0])
                                && !method.getName().startsWith("on")
                                && !method.getName().equals("lister")) {
                            record(method.getName());
                        }
                        return switch (method.getName()) {
                            case "check" ->
                                new CheckResult(
                                        ((io.github.pulumiawsecs.framework.resource.CheckRequest) arguments[0])
                                                .newInputs(),
                                        List.of(),
                                        List.of());
                            case "diff" -> DiffResult.of(List.of());
                            case "create", "update" -> state;
                            case "read" -> Optional.of(state);
                            case "lister" -> Optional.of(lister);
                            default -> null;
                        };
                    });
        }
    }
}
