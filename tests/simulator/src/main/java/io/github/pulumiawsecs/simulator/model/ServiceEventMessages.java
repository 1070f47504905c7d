package io.github.pulumiawsecs.simulator.model;

/** Builds service event messages as in the ECS developer guide, "Service event messages". */
final class ServiceEventMessages {
    private ServiceEventMessages() {}

    static String tasksStartedOrStopped(String service, String taskSet, int change) {
        return taskSetMessage(
                service, taskSet, "has " + (change > 0 ? "started " : "stopped ") + Math.abs(change) + " tasks.");
    }

    static String steadyState(String service, String taskSet) {
        return taskSetMessage(service, taskSet, "updated state to STEADY_STATE.");
    }

    static String promoted(String service, String taskSet) {
        return taskSetMessage(service, taskSet, "is now the primary task set.");
    }

    static String cannotStartTasks(String service) {
        return "(service " + service + ") is unable to consistently start tasks successfully. For more information, see"
                + " the Troubleshooting section of the Amazon ECS Developer Guide.";
    }

    static String taskSetMessage(String service, String taskSet, String text) {
        return "(service " + service + ", taskSet " + taskSet + ") " + text;
    }
}
