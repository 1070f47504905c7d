package awsecs.simulator.model;

/** The wording of service events, after the service event messages of the ECS developer guide. */
final class ServiceLog {
    private ServiceLog() {}

    static String tasksMoved(String taskSet, int change) {
        int count = Math.abs(change);
        return "(taskSet " + taskSet + ") has " + (change > 0 ? "started " : "stopped ") + count
                + (count == 1 ? " task." : " tasks.");
    }

    static String steady(String taskSet) {
        return "(taskSet " + taskSet + ") has reached a steady state.";
    }

    static String promoted(String taskSet) {
        return "(taskSet " + taskSet + ") is now the primary task set.";
    }
}
