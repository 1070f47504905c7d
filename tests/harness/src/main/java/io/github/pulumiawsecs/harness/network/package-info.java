/** Networks for tests, on the loopback interface: proxies, and servers with TLS and a private certificate authority. */
@NullMarked
package io.github.pulumiawsecs.harness.network;

import org.jspecify.annotations.NullMarked;
