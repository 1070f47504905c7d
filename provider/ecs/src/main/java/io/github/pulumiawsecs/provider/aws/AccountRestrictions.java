package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Optional;

/** The accounts in which the provider may work: a guard against the wrong credentials. */
public record AccountRestrictions(List<String> allowed, List<String> forbidden) {

    /** Any account will do. */
    public static final AccountRestrictions ANY = new AccountRestrictions(List.of(), List.of());

    public AccountRestrictions {
        allowed = List.copyOf(allowed);
        forbidden = List.copyOf(forbidden);
    }

    /** Tells whether an account needs to be looked up at all. */
    boolean isRestricted() {
        return !allowed.isEmpty() || !forbidden.isEmpty();
    }

    /** Returns why {@code account} must not be worked in; empty when it may. */
    Optional<String> rejectionReason(String account) {
        if (!allowed.isEmpty() && !allowed.contains(account)) {
            return Optional.of("the credentials belong to account " + account
                    + ", which is not among allowedAccountIds (" + String.join(", ", allowed) + ")");
        }
        return forbidden.contains(account)
                ? Optional.of("the credentials belong to account " + account + ", which is among forbiddenAccountIds ("
                        + String.join(", ", forbidden) + ")")
                : Optional.empty();
    }
}
