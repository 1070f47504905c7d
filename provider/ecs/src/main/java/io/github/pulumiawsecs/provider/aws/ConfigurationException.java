package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.provider.aws.profile.FileProblem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

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

    /** A setting of the environment or the profile violates a rule. */
    static ConfigurationException setting(String name, String rule) {
        return new ConfigurationException(name, rule, "correct or remove the setting");
    }

    /** A setting requires another one that is missing. */
    static ConfigurationException required(String name, String requiredBy) {
        return new ConfigurationException(
                name, "is required when " + requiredBy + " is set", "set " + name + ", or remove " + requiredBy);
    }

    /** A line of a shared AWS file that the provider needs cannot be read. */
    static ConfigurationException malformed(String section, FileProblem problem) {
        return new ConfigurationException(
                problem.place(), problem.rule() + " (needed for \"" + section + "\")", "correct the file");
    }

    /** A role cannot be assumed, because AWS STS itself must not receive the credentials of another implementation. */
    static ConfigurationException stsOutsideAws(String ecsSetting) {
        return new ConfigurationException(
                "endpoints.sts",
                "is required to assume a role when " + ecsSetting + " is set to a server outside of AWS",
                "set endpoints.sts (or AWS_ENDPOINT_URL_STS) to that server, or to https://sts.REGION.amazonaws.com");
    }

    /** The account cannot be looked up for the same reason. */
    static ConfigurationException accountOutsideAws() {
        return new ConfigurationException(
                "endpoints.sts",
                "is required to check allowedAccountIds and forbiddenAccountIds when the endpoint of Amazon ECS is a"
                        + " server outside of AWS",
                "set endpoints.sts (or AWS_ENDPOINT_URL_STS) to that server, or remove the account IDs");
    }

    static ConfigurationException region(String profile) {
        return new ConfigurationException(
                "region",
                "must be set in the provider's configuration (region), the environment (AWS_REGION,"
                        + " AWS_DEFAULT_REGION), " + quoted(profile) + FILES + ", or the EC2 instance metadata",
                "set AWS_REGION or, for a stack, run `pulumi config set aws-ecs:region CODE` (`pulumi do` does not read the"
                        + " configuration of a stack)");
    }

    /** @param errors malformed lines that may hide a source; empty when there are none */
    static ConfigurationException credentials(String profile, List<String> errors) {
        return new ConfigurationException(
                "credentials",
                "must be set in the provider's configuration (accessKey and secretKey, profile,"
                        + " assumeRoleWithWebIdentity), the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                        + " AWS_WEB_IDENTITY_TOKEN_FILE), " + quoted(profile) + FILES
                        + " (keys, SSO, login, role, process), the container, or the EC2 instance metadata"
                        + (errors.isEmpty() ? "" : " (got the errors: " + String.join("; ", errors) + ")"),
                "set AWS_PROFILE or the keys, or log in with `aws login` or `aws sso login`");
    }

    static ConfigurationException profileWithoutCredentials(String profile) {
        return profileRule(
                profile,
                "must have credentials",
                "add keys, an SSO session, a role or a process with " + command("configure", profile));
    }

    /** @param existing the names of the existing profiles */
    static ConfigurationException missingProfile(AwsEnvironment.ProfileChoice choice, List<String> existing) {
        return new ConfigurationException(
                choice.setBy().orElse("profile"),
                "must name a profile in ~/.aws/config (or AWS_CONFIG_FILE) or ~/.aws/credentials (or"
                        + " AWS_SHARED_CREDENTIALS_FILE)"
                        + (existing.isEmpty() ? ", which have none" : ", such as " + quotedNames(existing)) + " (got "
                        + ValueFormatter.format(choice.name()) + ")",
                "correct the name, or add the profile with " + command("configure", choice.name()));
    }

    private static String quotedNames(List<String> names) {
        return names.stream().limit(3).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** A source of credentials fails on this machine. */
    static ConfigurationException source(String subject, String error, String nextStep) {
        return new ConfigurationException(subject, "must provide credentials (got the error: " + error + ")", nextStep);
    }

    /** A profile cannot provide credentials as it is written. */
    static ConfigurationException profileRule(String profile, String rule, String nextStep) {
        return new ConfigurationException(quoted(profile) + FILES, rule, nextStep);
    }

    /** Nobody can type a code while the plugin runs. */
    static ConfigurationException mfa(String profile) {
        return profileRule(
                profile,
                "must not require a code of an MFA device (mfa_serial), because a plugin cannot ask for one",
                "get temporary credentials with `eval \"$(aws configure export-credentials --profile "
                        + shellQuoted(profile) + " --format env)\"`, and set no profile");
    }

    /** Returns a command of the AWS CLI for a profile. */
    static String command(String command, String profile) {
        return "`aws " + command + " --profile " + shellQuoted(profile) + "`";
    }

    private static String shellQuoted(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
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
