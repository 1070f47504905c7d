package io.github.pulumiawsecs.plugin;

import io.github.pulumiawsecs.framework.rpc.PluginMain;
import io.github.pulumiawsecs.provider.EcsProvider;
import java.io.IOException;

/** The main class of the plugin {@code pulumi-resource-aws-ecs}. */
public final class Main {
    private Main() {}

    /**
     * Runs the plugin.
     *
     * @throws IOException when the server cannot bind a port
     * @throws InterruptedException when the main thread is interrupted
     */
    public static void main(String... args) throws IOException, InterruptedException {
        PluginMain.run(new EcsProvider(Version.current()), args);
    }
}
