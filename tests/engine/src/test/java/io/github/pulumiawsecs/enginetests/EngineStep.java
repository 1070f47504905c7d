package io.github.pulumiawsecs.enginetests;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step of the engine for one resource.
 *
 * @param op the operation
 * @param name the resource's name in the program
 * @param diffPaths the paths of the properties that differ
 */
record EngineStep(OperationType op, String name, Set<String> diffPaths) {

    static EngineStep of(StepEventMetadata event) {
        return new EngineStep(
                event.op(),
                event.urn().substring(event.urn().lastIndexOf("::") + 2),
                Optional.ofNullable(event.detailedDiff()).map(Map::keySet).orElse(Set.of()));
    }
}
