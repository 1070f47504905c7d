package io.github.pulumiawsecs.simulator.moto;

/**
 * A response member that differs between the simulator and moto; {@code -} stands for an absent member.
 *
 * @param step the step's name
 * @param path the member's path
 */
record MotoDifference(String step, String path, String simulator, String moto) {}
