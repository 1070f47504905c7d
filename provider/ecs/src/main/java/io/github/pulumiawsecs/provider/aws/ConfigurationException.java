package io.github.pulumiawsecs.provider.aws;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The configuration allows no call: something is missing, or is excluded. It says so in one sentence for the user. */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    private ConfigurationException(String sentence) {
        super(sentence);
        this.message = sentence;
    }

    String message() {
        return message;
    }

    static ConfigurationException account(String refusal) {
        return new ConfigurationException(refusal);
    }

    /** What the files or the environment say makes no sense to the SDK, which tells what. */
    static ConfigurationException unusable(RuntimeException complaint) {
        return new ConfigurationException("the AWS configuration cannot be used: " + complaint.getMessage());
    }

    static ConfigurationException region(String profile) {
        return new ConfigurationException(
                "no AWS region found: looked in the provider's configuration (region), the environment"
                        + " (AWS_REGION, AWS_DEFAULT_REGION), profile \"" + profile
                        + "\" of the AWS configuration files and the"
                        + " EC2 instance metadata; set one with `pulumi config set aws-ecs:region CODE` or AWS_REGION");
    }

    /** @param reasons what the places said where something was found that did not work; empty when nothing was */
    static ConfigurationException credentials(String profile, String reasons) {
        return new ConfigurationException(
                "no AWS credentials found: looked in the provider's configuration (accessKey and"
                        + " secretKey, profile, assumeRoleWithWebIdentity), the environment (AWS_ACCESS_KEY_ID and"
                        + " AWS_SECRET_ACCESS_KEY, AWS_WEB_IDENTITY_TOKEN_FILE), profile \"" + profile + "\" of the AWS"
                        + " configuration files (keys, SSO, role, process), the container and the EC2 instance metadata"
                        + (reasons.isEmpty() ? "" : " (what was found there did not work: " + reasons + ")")
                        + "; set AWS_PROFILE or the keys, or log in with `aws sso login`");
    }

    static ConfigurationException profileWithoutCredentials(String profile) {
        return new ConfigurationException(
                "profile \"" + profile + "\" of the AWS configuration files holds no credentials: give it"
                        + " keys, an SSO session, a role or a process (`aws configure --profile " + profile + "`)");
    }

    /** Something that the profile asks for fails on this machine: a process, a profile that it builds on. */
    static ConfigurationException profileUnusable(String profile, String reason) {
        return new ConfigurationException(
                "profile \"" + profile + "\" of the AWS configuration files gives no credentials: " + reason);
    }

    static ConfigurationException profile(String profile) {
        return new ConfigurationException(
                "no profile \"" + profile + "\" found: looked in ~/.aws/config (or AWS_CONFIG_FILE) and"
                        + " ~/.aws/credentials (or AWS_SHARED_CREDENTIALS_FILE); correct the provider's profile or add it there"
                        + " with `aws configure --profile " + profile + "`");
    }

    public static ConfigurationException wrongRegion(String there, String region) {
        return new ConfigurationException("the task set is in " + there + ", but the provider works in " + region
                + "; set its region with `pulumi config set aws-ecs:region " + there + "` or AWS_REGION");
    }

    public static ConfigurationException wrongAccount(String there, String here) {
        return new ConfigurationException("the task set is in account " + there + ", but the credentials belong to"
                + " account " + here + "; use credentials of " + there
                + " (the provider's profile or assumeRole, or AWS_PROFILE)");
    }

    /**
     * AWS answered a describe call with a failure other than MISSING.
     *
     * @param what the subject of the call, as it reads after "describe"
     */
    public static ConfigurationException notDescribed(String what, String reason, @Nullable String detail) {
        return new ConfigurationException(
                "AWS could not describe " + what + ": " + reason + (detail == null ? "" : " (" + detail + ")"));
    }
}
