package io.github.pulumiawsecs.enginetests;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.EngineEvent;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of an operation of the engine.
 *
 * @param failed whether the operation failed
 * @param output the output on the terminal
 * @param events the events of the engine
 * @param calls the requests to the simulator
 */
record Run(boolean failed, String output, List<EngineEvent> events, List<RecordedCall> calls) {

    private static final Pattern CHECK_FAILURE =
            Pattern.compile("aws-ecs:index:TaskSet resource 'web' has a problem: (.*)");

    /** Returns the number of resources per operation, without unchanged ones. */
    Map<OperationType, Integer> changes() {
        return events.stream()
                .map(EngineEvent::summaryEvent)
                .filter(Objects::nonNull)
                .flatMap(summary -> summary.resourceChanges().entrySet().stream())
                .filter(change -> change.getKey() != OperationType.SAME && change.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the steps for task sets in order, without unchanged ones. */
    List<EngineStep> steps() {
        return events.stream()
                .map(EngineEvent::resourcePreEvent)
                .filter(Objects::nonNull)
                .map(event -> event.metadata())
                .filter(step -> step.type().equals("aws-ecs:index:TaskSet") && step.op() != OperationType.SAME)
                .map(EngineStep::of)
                .toList();
    }

    /** Returns the steps for one task set. */
    List<EngineStep> steps(String name) {
        return steps().stream().filter(step -> step.name().equals(name)).toList();
    }

    /** Returns the error messages. */
    List<String> errors() {
        return events.stream()
                .map(EngineEvent::diagnosticEvent)
                .filter(Objects::nonNull)
                .filter(diagnostic -> "error".equals(diagnostic.severity()))
                .map(diagnostic -> diagnostic.message())
                .toList();
    }

    /** Returns the check failures, without the resource's name. */
    List<String> checkFailures() {
        return errors().stream()
                .map(CHECK_FAILURE::matcher)
                .filter(Matcher::find)
                .map(found -> String.valueOf(found.group(1)))
                .toList();
    }

    /** Returns the writing AWS operations for the program, in order. */
    List<String> writes() {
        return calls.stream()
                .filter(SimulatedEcs::isProgramWrite)
                .map(RecordedCall::operation)
                .toList();
    }

    /** Returns the writing AWS operations for one task set. */
    List<String> writesTo(String arn) {
        return calls.stream()
                .filter(call -> SimulatedEcs.isProgramWrite(call)
                        && call.body().toString().contains('"' + arn + '"'))
                .map(RecordedCall::operation)
                .toList();
    }
}
