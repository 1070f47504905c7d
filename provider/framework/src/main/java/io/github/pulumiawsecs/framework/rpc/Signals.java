package io.github.pulumiawsecs.framework.rpc;

/**
 * The disposition of SIGINT, with which the engine stops a plugin at the end; the engine then waits for the process to
 * exit. The JVM's own shutdown takes 300 ms whenever a thread is in native code, as threads are that listen to the
 * network, and a plugin that is stopped has nothing left to do. A user's Ctrl-C does not arrive here: the engine gives
 * plugins a process group of their own and calls Cancel instead.
 */
final class Signals {
    private Signals() {}

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
