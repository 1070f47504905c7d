package io.github.pulumiawsecs.simulator.model;

/** An error response with AWS's code and message. The codes are those of the ECS API reference. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final int status;

    private AwsError(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** Returns a client error: HTTP 400. */
    public static AwsError of(String code, String message) {
        return new AwsError(code, 400, message);
    }

    /** Returns a server error: HTTP 500. */
    public static AwsError serverError(String message) {
        return new AwsError("ServerException", 500, message);
    }

    /** Returns an InvalidParameterException. */
    public static AwsError invalidParameter(String message) {
        return of("InvalidParameterException", message);
    }

    /** Returns a ClientException: an invalid identifier or an action that is not possible. */
    public static AwsError clientError(String message) {
        return of("ClientException", message);
    }

    /** Returns the error for a cluster that does not exist or is not ACTIVE. */
    public static AwsError clusterNotFound() {
        return of("ClusterNotFoundException", "Cluster not found.");
    }

    /** Returns the error for a service that does not exist. */
    public static AwsError serviceNotFound() {
        return of("ServiceNotFoundException", "Service not found.");
    }

    /** Returns the error for a deleted service. */
    public static AwsError serviceNotActive() {
        return of("ServiceNotActiveException", "Service was not ACTIVE.");
    }

    /** Returns the error for a target group that no listener forwards to (from field reports, undocumented). */
    public static AwsError targetGroupNotAttached(String targetGroupArn) {
        return invalidParameter("The target group with targetGroupArn " + targetGroupArn
                + " does not have an associated load balancer.");
    }

    /** Returns the error for an account without ECS's service-linked role (from field reports, undocumented). */
    public static AwsError noServiceLinkedRole() {
        return invalidParameter(
                "Unable to assume the service linked role. Please verify that the ECS service linked role exists.");
    }

    /** Returns the error for a task set that does not exist. */
    public static AwsError taskSetNotFound() {
        return of("TaskSetNotFoundException", "The specified task set does not exist.");
    }

    /** Returns the error code, for example {@code ClusterNotFoundException}. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns AWS's message. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
