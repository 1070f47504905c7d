package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;

/** The services that exchange the token of a login for credentials. Loaded for profiles with a login only. */
final class LoginServices {
    /** The portal of AWS IAM Identity Center. */
    static final AwsService<SsoClient> SSO =
            AwsService.withoutEndpointProperty("SSO", "portal.sso", "AWS IAM Identity Center", SsoClient::builder);

    /** The OpenID Connect service of AWS IAM Identity Center. */
    static final AwsService<SsoOidcClient> SSO_OIDC =
            AwsService.withoutEndpointProperty("SSO_OIDC", "oidc", "AWS IAM Identity Center", SsoOidcClient::builder);

    private LoginServices() {}
}
