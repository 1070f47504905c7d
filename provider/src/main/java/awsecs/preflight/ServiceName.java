package awsecs.preflight;

/** A service, by its own name and its cluster's. */
record ServiceName(String cluster, String service) {}
