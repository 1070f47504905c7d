package io.github.pulumiawsecs.provider.taskset.preflight;

/** A service, by cluster name and service name. */
record ServiceKey(String cluster, String service) {}
