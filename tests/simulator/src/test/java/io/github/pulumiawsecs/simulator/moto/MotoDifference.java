package io.github.pulumiawsecs.simulator.moto;

/**
 * A member of an answer that the two simulators have differently; {@code -} when one lacks it.
 *
 * @param step the step's name
 * @param path the member
 */
record MotoDifference(String step, String path, String simulator, String moto) {}
