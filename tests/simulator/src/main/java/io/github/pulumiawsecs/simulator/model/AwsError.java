package io.github.pulumiawsecs.simulator.model;

/** A refusal, with AWS's own code and message. The codes are those of the ECS API reference. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final int status;

    private AwsError(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** Any fault of the caller's, answered with HTTP 400. */
    public static AwsError of(String code, String message) {
        return new AwsError(code, 400, message);
    }

    /** A fault of the service's own, answered with HTTP 500. */
    public static AwsError serverError(String message) {
        return new AwsError("ServerException", 500, message);
    }

    /** The specified parameter isn't valid. */
    public static AwsError invalidParameter(String message) {
        return of("InvalidParameterException", message);
    }

    /** An identifier that isn't valid, or another action of the client's that cannot be. */
    public static AwsError clientError(String message) {
        return of("ClientException", message);
    }

    /** No such cluster, or none that is ACTIVE. */
    public static AwsError clusterNotFound() {
        return of("ClusterNotFoundException", "Cluster not found.");
    }

    /** No such service in the cluster. */
    public static AwsError serviceNotFound() {
        return of("ServiceNotFoundException", "Service not found.");
    }

    /** A service that was deleted. */
    public static AwsError serviceNotActive() {
        return of("ServiceNotActiveException", "Service was not ACTIVE.");
    }

    /** A target group without a listener or rule that forwards to it (reported, not documented). */
    public static AwsError targetGroupNotAttached(String targetGroupArn) {
        return invalidParameter("The target group with targetGroupArn " + targetGroupArn
                + " does not have an associated load balancer.");
    }

    /** An account in which Amazon ECS has no role of its own yet (reported, not documented). */
    public static AwsError noServiceLinkedRole() {
        return invalidParameter(
                "Unable to assume the service linked role. Please verify that the ECS service linked role exists.");
    }

    /** No such task set in the service. */
    public static AwsError taskSetNotFound() {
        return of("TaskSetNotFoundException", "The specified task set does not exist.");
    }

    /** The error's name, e.g. {@code ClusterNotFoundException}. */
    public String code() {
        return code;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What AWS says about it. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
