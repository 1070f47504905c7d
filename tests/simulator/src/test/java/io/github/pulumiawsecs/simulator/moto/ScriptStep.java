package io.github.pulumiawsecs.simulator.moto;

/**
 * One request of the script that both simulators get.
 *
 * @param name what it is about
 * @param operation AWS's name
 * @param body the request in JSON; {@code $SET} stands for the ARN of the set that was created first, {@code $ID} for its
 *     id, {@code $SUBNET} and {@code $GROUP} for some that exist
 */
record ScriptStep(String name, String operation, String body) {}
