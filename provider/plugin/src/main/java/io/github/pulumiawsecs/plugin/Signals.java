package io.github.pulumiawsecs.plugin;

/**
 * What SIGINT does to the plugin: with it the engine stops a plugin when all is done, and then waits for its end. The
 * JVM's own way out takes 300 ms whenever a thread is in native code, as those are that listen to the network; and a
 * plugin that is stopped has nothing left to do. A user's Ctrl-C does not come here: the engine gives plugins a process
 * group of their own, and says Cancel instead.
 */
final class Signals {
    private Signals() {}

    /** Leaves it to the operating system, which ends the process at once. Where it is ignored it stays so. */
    static void restoreDefaultSigint() {
        try {
            // The one public way to a signal's handler; javac warns of it wherever it is written down.
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var interrupt = signal.getConstructor(String.class).newInstance("INT");
            var byDefault = handler.getField("SIG_DFL").get(null);
            var _ = signal.getMethod("handle", signal, handler).invoke(null, interrupt, byDefault);
        } catch (ReflectiveOperationException _) {
            // Then it is the JVM that ends the process, a little later.
        }
    }
}
