package io.github.pulumiawsecs.sdktests;

import java.util.Map;

/** Runs operations of the engine with one program on one stack. */
interface Driver extends AutoCloseable {

    /**
     * The result of an operation.
     *
     * @param shown the output of the engine
     * @param outputs the outputs of the stack as text; empty after operations other than {@code up}
     */
    record Result(String shown, Map<String, String> outputs) {}

    /** Runs {@code up}, {@code refresh}, {@code destroy} or {@code set KEY VALUE}, which must succeed. */
    Result perform(String operation) throws Exception;

    @Override
    void close();
}
