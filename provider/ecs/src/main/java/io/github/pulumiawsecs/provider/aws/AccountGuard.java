package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the account of the credentials against the configuration. Looks up the account before the first call, when the
 * configuration restricts the accounts, or when AWS does not find a resource. The account is looked up once, and a lookup
 * that AWS rejected is final. A transient failure is repeated, but not within {@link #FAILURE_TTL}, so that concurrent
 * reads do not each wait for AWS STS. Thread-safe.
 */
final class AccountGuard {
    /** The subject of the call. */
    static final String SUBJECT = "the credentials";

    /** How long a transient failure is reported without another call. */
    static final Duration FAILURE_TTL = Duration.ofSeconds(5);

    private final AccountRestrictions accounts;
    private final boolean skipsLookup;
    private final InstantSource clock;
    private final Supplier<String> accountIdSupplier;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String account;
    private @Nullable AwsCallException failure;
    private Instant failedAt = Instant.MIN;

    /**
     * Creates a guard that has looked up nothing.
     *
     * @param skipsLookup whether {@link #ownAccount} makes no call
     * @param accountIdSupplier calls AWS STS for the account of the credentials
     */
    AccountGuard(
            AccountRestrictions accounts,
            boolean skipsLookup,
            InstantSource clock,
            Supplier<String> accountIdSupplier) {
        this.accounts = accounts;
        this.skipsLookup = skipsLookup;
        this.clock = clock;
        this.accountIdSupplier = accountIdSupplier;
    }

    /**
     * Returns the rule of the configuration that excludes the account; empty when there is none. The next call repeats a
     * failed lookup.
     */
    Optional<String> violatedRule() {
        return accounts.isRestricted() ? accounts.violatedRule(account()) : Optional.empty();
    }

    /** Returns the account of the credentials. */
    AccountLookup ownAccount() {
        return skipsLookup ? new AccountLookup.Skipped() : locked(this::lookUp);
    }

    private AccountLookup lookUp() {
        if (failure != null && isCurrent(failure)) {
            return new AccountLookup.Failed(failure);
        }
        try {
            return new AccountLookup.Found(
                    AwsCallRunner.call(AwsOperation.GET_CALLER_IDENTITY, SUBJECT, this::account));
        } catch (AwsCallException e) {
            failure = e;
            failedAt = clock.instant();
            return new AccountLookup.Failed(e);
        }
    }

    private boolean isCurrent(AwsCallException lookupFailure) {
        return !lookupFailure.isTransient() || clock.instant().isBefore(failedAt.plus(FAILURE_TTL));
    }

    private String account() {
        return locked(() -> {
            if (account == null) {
                account = accountIdSupplier.get();
            }
            return account;
        });
    }

    /** Concurrent callers wait for the same response. An interrupt ends the wait. */
    private <T> T locked(Supplier<T> work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("cancelled while the account was looked up", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
