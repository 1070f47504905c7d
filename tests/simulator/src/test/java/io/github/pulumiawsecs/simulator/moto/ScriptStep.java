package io.github.pulumiawsecs.simulator.moto;

/**
 * One request of the comparison script.
 *
 * @param name the step's name, unique in the script
 * @param operation the name of the ECS operation
 * @param body the request in JSON; {@code $SET} and {@code $ID} are the ARN and id of the first task set, {@code $SUBNET}
 *     and {@code $GROUP} are an existing subnet and security group
 */
record ScriptStep(String name, String operation, String body) {}
