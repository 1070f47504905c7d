package io.github.pulumiawsecs.simulator.exchange;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;

/**
 * The caller of a request.
 *
 * @param scope the account of the caller's credentials and the region that the request was signed for
 * @param principal the ARN of the user or assumed role
 * @param userAgent the client's {@code User-Agent}; empty if absent
 */
public record Caller(AccountAndRegion scope, String principal, String userAgent) {}
