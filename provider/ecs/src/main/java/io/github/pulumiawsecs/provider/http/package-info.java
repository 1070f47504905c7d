/**
 * The HTTP client of all AWS clients: proxies of the environment, certificate authorities, names with several addresses,
 * and errors that say whether a request was sent. {@link io.github.pulumiawsecs.provider.http.HttpTransport} is the entry.
 */
@NullMarked
package io.github.pulumiawsecs.provider.http;

import org.jspecify.annotations.NullMarked;
