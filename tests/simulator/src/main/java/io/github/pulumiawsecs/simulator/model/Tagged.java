package io.github.pulumiawsecs.simulator.model;

import java.util.Map;

/** A resource with tags. */
public interface Tagged {
    /** Returns the tags by key. The map is live: {@code TagResource} and {@code UntagResource} change it. */
    Map<String, String> tags();
}
