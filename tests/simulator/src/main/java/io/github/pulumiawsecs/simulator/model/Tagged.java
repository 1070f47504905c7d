package io.github.pulumiawsecs.simulator.model;

import java.util.Map;

/** A resource with tags, which {@code TagResource} changes in place. */
public interface Tagged {
    /** The tags by key; the live map. */
    Map<String, String> tags();
}
