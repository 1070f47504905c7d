package io.github.pulumiawsecs.framework.rpc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * The disposition of SIGINT, with which the engine stops a plugin at the end; the engine then waits for the process to
 * exit. The JVM's own shutdown takes 300 ms whenever a thread is in native code, as threads are that listen to the
 * network, and most plugins that are stopped have nothing left to do. A user's Ctrl-C does not arrive here: the engine gives
 * plugins a process group of their own and calls Cancel instead.
 */
final class Signals {
    /** What a shell reports for a process that SIGINT ended. */
    private static final int EXIT_STATUS = 130;

    private Signals() {}

    /**
     * Does {@code work} at SIGINT, and then ends the process. Replaces the work of an earlier call. When this method fails,
     * SIGINT ends the process at once.
     */
    static void onSigint(Runnable work) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var interrupt = signal.getConstructor(String.class).newInstance("INT");
            InvocationHandler workThenExit = (_, _, _) -> {
                try {
                    work.run();
                } finally {
                    Runtime.getRuntime().halt(EXIT_STATUS);
                }
                return null;
            };
            var proxy = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, workThenExit);
            var _ = signal.getMethod("handle", signal, handler).invoke(null, interrupt, proxy);
        } catch (ReflectiveOperationException _) {
            // The next deployment does the work.
        }
    }

    /** Lets the operating system end the process at once. An ignored SIGINT stays ignored. */
    static void restoreDefaultSigint() {
        try {
            // The only public API for signal handlers; javac warns about each direct use.
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var interrupt = signal.getConstructor(String.class).newInstance("INT");
            var defaultHandler = handler.getField("SIG_DFL").get(null);
            var _ = signal.getMethod("handle", signal, handler).invoke(null, interrupt, defaultHandler);
        } catch (ReflectiveOperationException _) {
            // The JVM then ends the process, a little later.
        }
    }
}
