package io.github.pulumiawsecs.provider.tags;

import java.util.List;

/**
 * The tags that other tools manage. The provider neither reports them as drift nor removes them.
 *
 * @param keys the keys of such tags
 * @param keyPrefixes the prefixes of the keys of such tags
 */
public record IgnoreTags(List<String> keys, List<String> keyPrefixes) {

    /** No ignored tags. */
    public static final IgnoreTags NONE = new IgnoreTags(List.of(), List.of());

    public IgnoreTags {
        keys = List.copyOf(keys);
        keyPrefixes = List.copyOf(keyPrefixes);
    }

    /** Returns whether the provider ignores the tag with this key. */
    public boolean matches(String key) {
        return keys.contains(key) || keyPrefixes.stream().anyMatch(key::startsWith);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IgnoreTags}. */
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
