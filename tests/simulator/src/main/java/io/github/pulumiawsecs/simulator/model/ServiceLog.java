package io.github.pulumiawsecs.simulator.model;

/** The wording of service events, after the service event messages of the ECS developer guide. */
final class ServiceLog {
    private ServiceLog() {}

    static String tasksMoved(String service, String taskSet, int change) {
        return told(service, taskSet, "has " + (change > 0 ? "started " : "stopped ") + Math.abs(change) + " tasks.");
    }

    static String steady(String service, String taskSet) {
        return told(service, taskSet, "updated state to STEADY_STATE.");
    }

    static String promoted(String service, String taskSet) {
        return told(service, taskSet, "is now the primary task set.");
    }

    static String impaired(String service) {
        return "(service " + service + ") is unable to consistently start tasks successfully. For more information, see"
                + " the Troubleshooting section of the Amazon ECS Developer Guide.";
    }

    static String told(String service, String taskSet, String what) {
        return "(service " + service + ", taskSet " + taskSet + ") " + what;
    }
}
