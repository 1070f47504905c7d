package io.github.pulumiawsecs.provider.aws;

import java.util.List;

/** The tags that somebody else looks after: neither shown as drift nor removed. */
public record IgnoreTags(List<String> keys, List<String> keyPrefixes) {

    /** Every tag is ours. */
    public static final IgnoreTags NONE = new IgnoreTags(List.of(), List.of());

    public IgnoreTags {
        keys = List.copyOf(keys);
        keyPrefixes = List.copyOf(keyPrefixes);
    }

    /** Tells whether the tag with this key is to be left alone. */
    public boolean matches(String key) {
        return keys.contains(key) || keyPrefixes.stream().anyMatch(key::startsWith);
    }

    /** Returns a builder that ignores nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers what to ignore. */
    public static final class Builder {
        private IgnoreTags ignored = NONE;

        private Builder() {}

        public Builder keys(List<String> keys) {
            ignored = new IgnoreTags(keys, ignored.keyPrefixes);
            return this;
        }

        public Builder keyPrefixes(List<String> prefixes) {
            ignored = new IgnoreTags(ignored.keys, prefixes);
            return this;
        }

        public IgnoreTags build() {
            return ignored;
        }
    }
}
