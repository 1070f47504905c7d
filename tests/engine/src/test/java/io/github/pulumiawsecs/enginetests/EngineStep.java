package io.github.pulumiawsecs.enginetests;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine does, or would do, with one resource.
 *
 * @param op what it is
 * @param name the resource's name in the program
 * @param because the paths of the properties that differ
 */
record EngineStep(OperationType op, String name, Set<String> because) {

    static EngineStep of(StepEventMetadata event) {
        return new EngineStep(
                event.op(),
                event.urn().substring(event.urn().lastIndexOf("::") + 2),
                Optional.ofNullable(event.detailedDiff()).map(Map::keySet).orElse(Set.of()));
    }
}
