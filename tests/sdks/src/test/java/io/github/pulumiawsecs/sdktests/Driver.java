package io.github.pulumiawsecs.sdktests;

import java.util.Map;

/** Performs the engine's operations with one program on one stack. */
interface Driver extends AutoCloseable {

    /**
     * What came of an operation.
     *
     * @param shown what the engine showed
     * @param outputs what the program exported then, as texts
     */
    record Result(String shown, Map<String, String> outputs) {}

    /** Performs {@code up}, {@code refresh}, {@code destroy} or {@code set KEY VALUE}, which must succeed. */
    Result perform(String operation) throws Exception;

    @Override
    void close();
}
