package io.github.pulumiawsecs.provider.aws;

import software.amazon.awssdk.services.signin.SigninClient;
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

    /** AWS Sign-In, which renews the logins of {@code aws login}. */
    static final AwsService<SigninClient> SIGNIN =
            AwsService.withoutEndpointProperty("SIGNIN", "signin", "AWS Sign-In", SigninClient::builder);

    private LoginServices() {}
}
