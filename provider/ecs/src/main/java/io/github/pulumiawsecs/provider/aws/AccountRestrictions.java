package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Optional;

/**
 * The accounts in which the provider may work: a protection against wrong credentials.
 *
 * @param allowed the only allowed accounts; empty for all
 * @param forbidden the forbidden accounts
 */
public record AccountRestrictions(List<String> allowed, List<String> forbidden) {

    /** No restrictions. */
    public static final AccountRestrictions ANY = new AccountRestrictions(List.of(), List.of());

    public AccountRestrictions {
        allowed = List.copyOf(allowed);
        forbidden = List.copyOf(forbidden);
    }

    /** Returns whether the provider has to look up the account. */
    boolean isRestricted() {
        return !allowed.isEmpty() || !forbidden.isEmpty();
    }

    /** Returns why the provider may not work in {@code account}; empty when it may. */
    Optional<String> rejectionReason(String account) {
        if (!allowed.isEmpty() && !allowed.contains(account)) {
            return Optional.of("the credentials belong to account " + account + ", which is not in allowedAccountIds ("
                    + String.join(", ", allowed) + ")");
        }
        return forbidden.contains(account)
                ? Optional.of("the credentials belong to account " + account + ", which is in forbiddenAccountIds ("
                        + String.join(", ", forbidden) + ")")
                : Optional.empty();
    }
}
