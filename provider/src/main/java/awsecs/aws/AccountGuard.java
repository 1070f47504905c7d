package awsecs.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose account it is, asked once at most: before the first call, to refuse the accounts that the configuration
 * excludes, or when something is not found.
 */
final class AccountGuard {
    private final Accounts accounts;
    private final Supplier<String> whoseAccount;
    private @Nullable String account;
    private boolean unknowable;

    /** @param whoseAccount asks AWS for the id of the account that the credentials belong to */
    AccountGuard(Accounts accounts, Supplier<String> whoseAccount) {
        this.accounts = accounts;
        this.whoseAccount = whoseAccount;
    }

    /** Returns why no call may be made; empty when calls may. What the supplier throws is asked again next time. */
    Optional<String> refusal() {
        return accounts.restricted() ? accounts.refusal(account()) : Optional.empty();
    }

    /** Returns whose account it is; empty when AWS STS does not say, which is not asked again then. */
    synchronized Optional<String> ownAccount() {
        if (unknowable) {
            return Optional.empty();
        }
        try {
            return Optional.of(AwsCalls.call("GetCallerIdentity", "the credentials", this::account));
        } catch (AwsFailure _) {
            unknowable = true;
            return Optional.empty();
        }
    }

    /** Calls that come at the same time wait for the one answer. */
    private synchronized String account() {
        if (account == null) {
            account = whoseAccount.get();
        }
        return account;
    }
}
