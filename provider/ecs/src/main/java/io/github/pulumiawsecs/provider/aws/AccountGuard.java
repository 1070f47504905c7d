package io.github.pulumiawsecs.provider.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose account it is, asked once at most: before the first call, to refuse the accounts that the configuration
 * excludes, or when something is not found.
 */
final class AccountGuard {
    private final AccountRestrictions accounts;
    private final Supplier<String> accountIdSupplier;
    private @Nullable String account;
    private boolean lookupFailed;

    /** @param whoseAccount asks AWS for the id of the account that the credentials belong to */
    AccountGuard(AccountRestrictions accounts, Supplier<String> whoseAccount) {
        this.accounts = accounts;
        this.accountIdSupplier = whoseAccount;
    }

    /** Returns why no call may be made; empty when calls may. What the supplier throws is asked again next time. */
    Optional<String> rejectionReason() {
        return accounts.isRestricted() ? accounts.rejectionReason(account()) : Optional.empty();
    }

    /** Returns whose account it is; empty when AWS STS does not say, which is not asked again then. */
    synchronized Optional<String> ownAccount() {
        if (lookupFailed) {
            return Optional.empty();
        }
        try {
            return Optional.of(AwsCalls.call("GetCallerIdentity", "the credentials", this::account));
        } catch (AwsCallException _) {
            lookupFailed = true;
            return Optional.empty();
        }
    }

    /** Calls that come at the same time wait for the one answer. */
    private synchronized String account() {
        if (account == null) {
            account = accountIdSupplier.get();
        }
        return account;
    }
}
