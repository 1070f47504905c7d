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

    /** Returns the rule that excludes {@code account}, as it reads after "credentials"; empty when there is none. */
    Optional<String> violatedRule(String account) {
        if (!allowed.isEmpty() && !allowed.contains(account)) {
            return Optional.of("must belong to an account in allowedAccountIds, " + String.join(", ", allowed)
                    + " (got account " + account + ")");
        }
        return forbidden.contains(account)
                ? Optional.of("must not belong to an account in forbiddenAccountIds, " + String.join(", ", forbidden)
                        + " (got account " + account + ")")
                : Optional.empty();
    }
}
