package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderContext;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs a provider as a plugin process, as the engine starts it: {@code pulumi-resource-NAME [FLAGS] [ENGINE_ADDRESS]}.
 * The first line on stdout is the port of the server; nothing else is ever written there.
 */
public final class PluginMain {
    private PluginMain() {}

    /**
     * Serves until the engine exits; without an engine's address, until the process is killed.
     *
     * @param arguments the command line
     * @throws IOException when the server cannot bind a port
     * @throws InterruptedException when the main thread is interrupted
     */
    @SuppressWarnings("SystemOut") // the protocol's own channel
    public static <C extends ProviderContext> void run(Provider<C> provider, String... arguments)
            throws IOException, InterruptedException {
        var server = PluginServer.start(provider);
        System.out.println(server.port());
        System.out.flush();
        Signals.restoreDefaultSigint();
        engineAddress(arguments).ifPresent(server::attachEngine);
        server.await();
    }

    /** The engine passes its address last, after flags such as {@code --logtostderr}. */
    private static Optional<String> engineAddress(String... arguments) {
        Optional<String> address = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--tracing")) {
                // The only flag with its value in an argument of its own.
                i++;
            } else if (!arguments[i].startsWith("-")) {
                address = Optional.of(arguments[i]);
            }
        }
        return address;
    }
}
