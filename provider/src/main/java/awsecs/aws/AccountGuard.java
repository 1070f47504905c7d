package awsecs.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks once whose account it is, before the first call, and refuses the accounts that the configuration excludes. */
final class AccountGuard {
    private final Accounts accounts;
    private final Supplier<String> whoseAccount;
    private @Nullable String account;

    /** @param whoseAccount asks AWS for the id of the account that the credentials belong to */
    AccountGuard(Accounts accounts, Supplier<String> whoseAccount) {
        this.accounts = accounts;
        this.whoseAccount = whoseAccount;
    }

    /** Returns why no call may be made; empty when calls may. What the supplier throws is asked again next time. */
    Optional<String> refusal() {
        return accounts.restricted() ? accounts.refusal(account()) : Optional.empty();
    }

    /** Calls that come at the same time wait for the one answer. */
    private synchronized String account() {
        if (account == null) {
            account = whoseAccount.get();
        }
        return account;
    }
}
