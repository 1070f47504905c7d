package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.provider.aws.profile.ConfigSection;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The role of a profile: {@code role_arn} with {@code source_profile}, {@code credential_source} or
 * {@code web_identity_token_file} (AWS SDKs and Tools Reference Guide, "Assume role credential provider").
 *
 * @param credentials finds the credentials that assume the role
 */
record ProfileRole(ProfileCredentials credentials, ConfigSection profile) {

    /** @param children the profiles that get their credentials from this one */
    AwsCredentialsProvider credentials(Set<String> children) {
        var tokenFile = profile.setting("web_identity_token_file");
        if (tokenFile.isPresent()) {
            return webIdentity(tokenFile.get());
        }
        if (profile.setting("mfa_serial").isPresent()) {
            throw ConfigurationException.mfa(profile.name());
        }
        var base = base(children);
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(credentials.clients().sts(base))
                .refreshRequest(request())
                .build();
    }

    private AwsCredentialsProvider webIdentity(String tokenFile) {
        var identity = WebIdentity.builder()
                .tokenFile(credentials.environment().path(tokenFile).toString());
        identity.request().roleArn(profile.setting("role_arn").orElseThrow());
        profile.setting("role_session_name").ifPresent(identity.request()::roleSessionName);
        return identity.build().credentials(credentials.clients());
    }

    private AssumeRoleRequest request() {
        var request = AssumeRoleRequest.builder()
                .roleArn(profile.setting("role_arn").orElseThrow())
                .roleSessionName(profile.setting("role_session_name").orElse(CredentialsResolver.SESSION_NAME));
        profile.setting("external_id").ifPresent(request::externalId);
        profile.setting("duration_seconds").map(this::seconds).ifPresent(request::durationSeconds);
        return request.build();
    }

    private int seconds(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw rule("must have a whole number of seconds in duration_seconds (got \"" + text + "\")");
        }
    }

    private AwsCredentialsProvider base(Set<String> children) {
        var source = profile.setting("source_profile");
        var kind = profile.setting("credential_source");
        if (source.isPresent() == kind.isPresent()) {
            throw rule("must have either source_profile or credential_source beside role_arn");
        }
        return source.isPresent() ? ofProfile(source.get(), children) : ofMachine(kind.orElseThrow());
    }

    private AwsCredentialsProvider ofProfile(String name, Set<String> children) {
        // A role may be assumed with the keys of the same profile.
        var own = name.equals(profile.name()) ? credentials.keys(profile) : Optional.<AwsCredentialsProvider>empty();
        if (own.isPresent()) {
            return own.get();
        }
        if (!children.add(profile.name())) {
            throw rule("must not get its credentials from itself (source_profile " + String.join(", ", children) + ")");
        }
        var source = credentials
                .environment()
                .sharedConfig()
                .get()
                .profile(name)
                .orElseThrow(() -> rule("must have a source_profile that exists (got \"" + name + "\")"));
        return credentials
                .find(source, children)
                .orElseThrow(() -> rule("must have a source_profile with credentials (got \"" + name + "\")"));
    }

    private AwsCredentialsProvider ofMachine(String kind) {
        return switch (kind) {
            case "Environment" ->
                new EnvironmentCredentials(credentials.environment())
                        .keys()
                        .orElseThrow(() -> ConfigurationException.required(
                                "AWS_ACCESS_KEY_ID",
                                "credential_source = Environment of profile \"" + profile.name() + "\""));
            case "EcsContainer" -> MachineCredentials.ofContainer();
            case "Ec2InstanceMetadata" -> MachineCredentials.ofInstance(Optional.of(profile));
            default ->
                throw rule("must have Environment, EcsContainer or Ec2InstanceMetadata as credential_source (got \""
                        + kind + "\")");
        };
    }

    private ConfigurationException rule(String rule) {
        return ConfigurationException.profileRule(
                profile.name(),
                rule,
                "correct the profile, and check it with "
                        + ConfigurationException.command("sts get-caller-identity", profile.name()));
    }
}
