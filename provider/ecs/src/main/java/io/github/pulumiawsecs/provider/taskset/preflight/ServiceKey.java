package io.github.pulumiawsecs.provider.taskset.preflight;

/** A service, by its own name and its cluster's. */
record ServiceKey(String cluster, String service) {}
