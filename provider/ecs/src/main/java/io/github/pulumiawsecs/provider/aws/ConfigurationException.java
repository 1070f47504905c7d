package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;

/**
 * Thrown when the configuration allows no call: a value is missing or excluded. The message is for the user and contains
 * the next step.
 */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    private ConfigurationException(String message) {
        super(message);
        this.message = message;
    }

    String message() {
        return message;
    }

    static ConfigurationException account(String rejectionReason) {
        return new ConfigurationException(
                rejectionReason + ". Use credentials of another account, or correct the list");
    }

    /** The SDK rejects a configuration file or an environment variable. */
    static ConfigurationException unusable(RuntimeException cause) {
        return new ConfigurationException("the AWS configuration is invalid: " + cause.getMessage());
    }

    static ConfigurationException region(String profile) {
        return new ConfigurationException(
                "no AWS region found in the provider's configuration (region), the environment (AWS_REGION,"
                        + " AWS_DEFAULT_REGION), profile \"" + profile
                        + "\" of the AWS configuration files, or the EC2 instance metadata. Set it with `pulumi config"
                        + " set aws-ecs:region CODE` or AWS_REGION");
    }

    /** @param reasons why sources with a configuration failed; empty when no source has one */
    static ConfigurationException credentials(String profile, String reasons) {
        return new ConfigurationException(
                "no AWS credentials found in the provider's configuration (accessKey and secretKey, profile,"
                        + " assumeRoleWithWebIdentity), the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                        + " AWS_WEB_IDENTITY_TOKEN_FILE), profile \"" + profile
                        + "\" of the AWS configuration files (keys, SSO, role, process), the container, or the EC2"
                        + " instance metadata" + (reasons.isEmpty() ? "" : " (failed: " + reasons + ")")
                        + ". Set AWS_PROFILE or the keys, or log in with `aws sso login`");
    }

    static ConfigurationException profileWithoutCredentials(String profile) {
        return new ConfigurationException("profile \"" + profile
                + "\" of the AWS configuration files has no credentials. Add keys, an SSO session, a role or a process"
                + " with `aws configure --profile " + profile + "`");
    }

    /** The credentials of the profile fail on this machine: a process, or another profile that it refers to. */
    static ConfigurationException profileUnusable(String profile, String reason) {
        return new ConfigurationException(
                "profile \"" + profile + "\" of the AWS configuration files does not provide credentials: " + reason);
    }

    static ConfigurationException profile(String profile) {
        return new ConfigurationException("profile \"" + profile
                + "\" not found in ~/.aws/config (or AWS_CONFIG_FILE) and ~/.aws/credentials (or"
                + " AWS_SHARED_CREDENTIALS_FILE). Correct the provider's profile, or add it with `aws configure"
                + " --profile " + profile + "`");
    }

    /**
     * Returns the rejection of a call to the wrong region.
     *
     * @param resource the kind of resource, such as "task set"
     */
    public static ConfigurationException wrongRegion(String resource, String actual, String configured) {
        return new ConfigurationException("the " + resource + " is in " + actual + ", but the provider's region is "
                + configured + ". Set the region with `pulumi config set aws-ecs:region " + actual + "` or AWS_REGION");
    }

    /**
     * Returns the rejection of a call with credentials of the wrong account.
     *
     * @param resource the kind of resource, such as "task set"
     */
    public static ConfigurationException wrongAccount(String resource, String actual, String configured) {
        return new ConfigurationException("the " + resource + " is in account " + actual
                + ", but the credentials belong to account " + configured + ". Use credentials of " + actual
                + " (the provider's profile or assumeRole, or AWS_PROFILE)");
    }
}
