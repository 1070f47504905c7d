package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the account of the credentials against the configuration. Looks up the account at most once: before the first
 * call, when the configuration restricts the accounts, or when AWS does not find a resource. Thread-safe.
 */
final class AccountGuard {
    /** The subject of the call. */
    static final String SUBJECT = "the credentials";

    private final AccountRestrictions accounts;
    private final Supplier<String> accountIdSupplier;
    private @Nullable String account;
    private boolean lookupFailed;

    /** @param accountIdSupplier looks up the account of the credentials in AWS */
    AccountGuard(AccountRestrictions accounts, Supplier<String> accountIdSupplier) {
        this.accounts = accounts;
        this.accountIdSupplier = accountIdSupplier;
    }

    /**
     * Returns the rule of the configuration that excludes the account; empty when there is none. The next call repeats a
     * failed lookup.
     */
    Optional<String> violatedRule() {
        return accounts.isRestricted() ? accounts.violatedRule(account()) : Optional.empty();
    }

    /** Returns the account; empty when AWS STS does not return it, which is then final. */
    synchronized Optional<String> ownAccount() {
        if (lookupFailed) {
            return Optional.empty();
        }
        try {
            return Optional.of(AwsCalls.call(AwsOperation.GET_CALLER_IDENTITY, SUBJECT, this::account));
        } catch (AwsCallException _) {
            lookupFailed = true;
            return Optional.empty();
        }
    }

    /** Concurrent callers wait for the same response. */
    private synchronized String account() {
        if (account == null) {
            account = accountIdSupplier.get();
        }
        return account;
    }
}
