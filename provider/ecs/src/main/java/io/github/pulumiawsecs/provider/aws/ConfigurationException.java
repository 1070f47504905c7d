package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.message.UserMessage;
import java.io.Serial;

/** Thrown when the configuration allows no call: a value is missing or excluded. The message is for the user. */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String FILES = " of the AWS configuration files";

    private final transient UserMessage message;
    private final boolean isElsewhere;

    private ConfigurationException(String subject, String problem, String nextStep) {
        this(new UserMessage(subject, problem, nextStep), false);
    }

    private ConfigurationException(UserMessage message, boolean isElsewhere) {
        super(message.toString());
        this.message = message;
        this.isElsewhere = isElsewhere;
    }

    /** Returns whether the resource is known to be in another region or account. */
    boolean isElsewhere() {
        return isElsewhere;
    }

    /** Returns subject and problem. */
    String problem() {
        return message.subject() + ": " + message.problem();
    }

    String nextStep() {
        return message.nextStep();
    }

    /** @param rule the rule of the configuration that excludes the account, as it reads after "credentials" */
    static ConfigurationException account(String rule) {
        return new ConfigurationException(
                "credentials", rule, "use credentials of another account, or correct the list");
    }

    /** The SDK rejects a configuration file or an environment variable. */
    static ConfigurationException unusable(RuntimeException cause) {
        return new ConfigurationException(
                "AWS configuration",
                "must be valid (got the error: " + cause.getMessage() + ")",
                "correct the configuration file or the environment variable that the error names");
    }

    static ConfigurationException region(String profile) {
        return new ConfigurationException(
                "region",
                "must be set in the provider's configuration (region), the environment (AWS_REGION,"
                        + " AWS_DEFAULT_REGION), " + quoted(profile) + FILES + ", or the EC2 instance metadata",
                "set it with `pulumi config set aws-ecs:region CODE` or AWS_REGION");
    }

    /** @param reasons why sources with a configuration failed; empty when no source has one */
    static ConfigurationException credentials(String profile, String reasons) {
        return new ConfigurationException(
                "credentials",
                "must be set in the provider's configuration (accessKey and secretKey, profile,"
                        + " assumeRoleWithWebIdentity), the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                        + " AWS_WEB_IDENTITY_TOKEN_FILE), " + quoted(profile) + FILES
                        + " (keys, SSO, role, process), the container, or the EC2 instance metadata"
                        + (reasons.isEmpty() ? "" : " (got the errors: " + reasons + ")"),
                "set AWS_PROFILE or the keys, or log in with `aws sso login`");
    }

    static ConfigurationException profileWithoutCredentials(String profile) {
        return new ConfigurationException(
                quoted(profile) + FILES,
                "must have credentials",
                "add keys, an SSO session, a role or a process with `aws configure --profile " + profile + "`");
    }

    /** The credentials of the profile fail on this machine: a process, or another profile that it refers to. */
    static ConfigurationException profileUnusable(String profile, String error) {
        return new ConfigurationException(
                quoted(profile) + FILES,
                "must provide credentials (got the error: " + error + ")",
                "correct the profile, and check it with `aws sts get-caller-identity --profile " + profile + "`");
    }

    static ConfigurationException profile(String profile) {
        return new ConfigurationException(
                "profile",
                "must exist in ~/.aws/config (or AWS_CONFIG_FILE) or ~/.aws/credentials (or"
                        + " AWS_SHARED_CREDENTIALS_FILE) (got \"" + profile + "\")",
                "correct the provider's profile, or add it with `aws configure --profile " + profile + "`");
    }

    /**
     * Returns the rejection of a call to the wrong region.
     *
     * @param resource the kind of resource, such as "task set"
     */
    public static ConfigurationException wrongRegion(String resource, String actual, String configured) {
        return new ConfigurationException(
                new UserMessage(
                        "region",
                        "must be " + actual + ", the region of the " + resource + " (got " + configured + ")",
                        "set it with `pulumi config set aws-ecs:region " + actual + "` or AWS_REGION"),
                true);
    }

    /**
     * Returns the rejection of a missing resource, because the credentials may belong to another account.
     *
     * @param resource the kind of resource, such as "task set"
     * @param reason why the account of the credentials is unknown
     */
    public static ConfigurationException unknownAccount(String resource, String actual, AwsCallException reason) {
        return new ConfigurationException(
                "credentials",
                "AWS does not show the " + resource + ", and the provider cannot tell whether these credentials are of"
                        + " account " + actual + " (" + UserMessage.withoutNextStep(String.valueOf(reason.getMessage()))
                        + ")",
                "make AWS STS reachable (network, endpoints.sts) and run the command again. If the credentials are of"
                        + " account " + actual + ", set skipRequestingAccountId: true (`pulumi config set"
                        + " aws-ecs:skipRequestingAccountId true`)");
    }

    /**
     * Returns the rejection of a call with credentials of the wrong account.
     *
     * @param resource the kind of resource, such as "task set"
     */
    public static ConfigurationException wrongAccount(String resource, String actual, String configured) {
        return new ConfigurationException(
                new UserMessage(
                        "credentials",
                        "must belong to account " + actual + ", the account of the " + resource + " (got account "
                                + configured + ")",
                        "use credentials of " + actual + " (the provider's profile or assumeRole, or AWS_PROFILE)"),
                true);
    }

    private static String quoted(String profile) {
        return "profile \"" + profile + "\"";
    }
}
