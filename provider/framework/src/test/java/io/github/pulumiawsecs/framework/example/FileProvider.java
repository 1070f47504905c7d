package io.github.pulumiawsecs.framework.example;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.NoContext;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.rpc.PluginMain;
import java.io.IOException;
import java.util.List;

/** A provider of one resource type: text files on this machine. */
public final class FileProvider implements Provider<NoContext> {
    public static void main(String... args) throws IOException, InterruptedException {
        PluginMain.run(new FileProvider(), args);
    }

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
        return new ProviderRegistry<>(
                List.of(new ResourceType<>(FileResource.SCHEMA, _ -> new FileResource())), List.of());
    }

    @Override
    public NoContext configure(ObjectValue config) {
        return new NoContext();
    }
}
