package io.github.pulumiawsecs.simulator.exchange;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;

/**
 * Who sent a request.
 *
 * @param scope the account of the caller's credentials, and the region that the request was signed for
 * @param principal the ARN of the user or assumed role
 * @param userAgent what the client calls itself; empty when it doesn't say
 */
public record Caller(AccountAndRegion scope, String principal, String userAgent) {}
