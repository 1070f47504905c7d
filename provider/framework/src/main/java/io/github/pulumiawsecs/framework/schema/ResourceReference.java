package io.github.pulumiawsecs.framework.schema;

import java.util.Optional;

/** How a string refers to a resource in the cloud: by its name, by its identifier, or by either. Immutable. */
public interface ResourceReference {

    /** Returns the rule, as it reads after the property's path: "must be the name of a queue". */
    String description();

    /** Returns the rule that {@code text} breaks, with the resource that it refers to if known; empty if valid. */
    Optional<String> violation(String text);
}
