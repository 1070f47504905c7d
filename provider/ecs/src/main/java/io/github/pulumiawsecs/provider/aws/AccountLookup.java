package io.github.pulumiawsecs.provider.aws;

/** The result of a lookup of the credentials' account. */
public sealed interface AccountLookup {

    /** AWS STS returned the account. */
    record Found(String account) implements AccountLookup {}

    /** The configuration turns the lookup off, so the credentials count as those of the right account. */
    record Skipped() implements AccountLookup {}

    /**
     * AWS STS did not return the account.
     *
     * @param reason why the call failed
     */
    record Failed(AwsCallException reason) implements AccountLookup {}
}
