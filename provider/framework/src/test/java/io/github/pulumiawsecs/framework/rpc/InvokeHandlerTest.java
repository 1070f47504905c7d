package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.resource.NoContext;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ListResponse;

class InvokeHandlerTest {
    private static final String TOKEN = "files:index:File";

    /** Whether each list ran with a log, and with secret arguments. */
    private final List<Boolean> secrecy = new ArrayList<>();

    @Test
    void listsWithCurrentLog() throws Exception {
        assertThat(list(new ObjectValue(Map.of("folder", new PropertyValue.StringValue("a")))))
                .containsExactly(false);
    }

    @Test
    void listsWithSecretArguments() throws Exception {
        var folder = new PropertyValue.SecretValue(new PropertyValue.StringValue("a"));

        assertThat(list(new ObjectValue(Map.of("folder", folder)))).containsExactly(true);
    }

    private List<Boolean> list(ObjectValue query) throws Exception {
        var provider = new ListableFiles();
        var config = new ConfigHandler<>(provider);
        config.configure(RequestFormats.Configure.FORMAT.decode(CodecBytes.in(new byte[0])));
        var request = ListRequest.newBuilder()
                .setToken(TOKEN)
                .setQuery(StructCodec.encode(query))
                .build();
        var handler = new InvokeHandler(provider, config, new EngineLogClient(Sleeper.system()));
        var caller = new ResponseStreamTest.Caller<ListResponse>();
        var decoded = CodecBytes.decode(RequestFormats.ListResources.FORMAT, request);
        ResponseStream.serve(caller, new StatusMapper("files")::status, responses -> handler.list(decoded, responses));
        caller.await();
        assertThat(caller.error).isNull();
        return secrecy;
    }

    /** A provider whose resources can only be listed. */
    private final class ListableFiles implements Provider<NoContext> {
        private static final ResourceSchema SCHEMA = new ResourceSchema(
                TOKEN,
                ObjectType.of("File", "A file.", List.of()),
                Optional.of(ObjectType.of("L", "List.", List.of())));

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
            return new ProviderRegistry<>(List.of(new ResourceType<>(SCHEMA, _ -> resource())), List.of());
        }

        @Override
        public NoContext configure(ObjectValue config) {
            return new NoContext();
        }

        private Resource resource() {
            Lister lister = (_, _) -> {
                secrecy.add(CurrentLog.hasSecrets());
                return Optional.empty();
            };
            return (Resource) Proxy.newProxyInstance(
                    Resource.class.getClassLoader(), new Class<?>[] {Resource.class}, (_, _, _) -> Optional.of(lister));
        }
    }
}
