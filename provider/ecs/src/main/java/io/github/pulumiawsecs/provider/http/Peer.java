package io.github.pulumiawsecs.provider.http;

/**
 * The other end of a connection, as it appears in messages.
 *
 * @param name the URL and the setting that it comes from, without user and password
 * @param nextStep the next step when it is unreachable
 */
record Peer(String name, String nextStep) {}
