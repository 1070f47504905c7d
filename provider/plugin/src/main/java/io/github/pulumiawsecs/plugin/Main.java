package io.github.pulumiawsecs.plugin;

import io.github.pulumiawsecs.framework.rpc.PluginServer;
import java.io.IOException;
import java.util.Optional;

/**
 * The plugin {@code pulumi-resource-aws-ecs}, as the engine starts it: {@code pulumi-resource-aws-ecs [FLAGS]
 * [ENGINE_ADDRESS]}. The first line on stdout is the port that it serves on, and nothing ever follows it.
 */
public final class Main {
    private Main() {}

    /**
     * Starts the plugin and serves until the engine has gone; without an engine's address, until it is killed.
     *
     * @throws IOException when no port can be had
     * @throws InterruptedException when the main thread is interrupted
     */
    @SuppressWarnings("SystemOut") // the protocol's own channel
    public static void main(String... args) throws IOException, InterruptedException {
        var server = PluginServer.start(Version.current());
        System.out.println(server.port());
        System.out.flush();
        Signals.restoreDefaultSigint();
        engineAddress(args).ifPresent(server::attachEngine);
        server.await();
    }

    /** The engine puts its address last, after flags such as {@code --logtostderr}. */
    private static Optional<String> engineAddress(String... args) {
        Optional<String> address = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--tracing")) {
                // The only flag with its value in an argument of its own.
                i++;
            } else if (!args[i].startsWith("-")) {
                address = Optional.of(args[i]);
            }
        }
        return address;
    }
}
