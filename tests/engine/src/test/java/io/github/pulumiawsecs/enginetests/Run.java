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
 * What happened in one operation of the engine.
 *
 * @param failed whether the operation did
 * @param output what a person would have seen on the terminal
 * @param events what the engine reported
 * @param calls what reached AWS, when that is the simulator
 */
record Run(boolean failed, String output, List<EngineEvent> events, List<RecordedCall> calls) {

    private static final Pattern PROBLEM = Pattern.compile("aws-ecs:index:TaskSet resource 'web' has a problem: (.*)");

    /** How many resources were, or would be, treated in which way; without those that stay the same. */
    Map<OperationType, Integer> changes() {
        return events.stream()
                .map(EngineEvent::summaryEvent)
                .filter(Objects::nonNull)
                .flatMap(summary -> summary.resourceChanges().entrySet().stream())
                .filter(change -> change.getKey() != OperationType.SAME && change.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The steps that concern task sets, in their order; without those for sets that stay the same. */
    List<EngineStep> steps() {
        return events.stream()
                .map(EngineEvent::resourcePreEvent)
                .filter(Objects::nonNull)
                .map(event -> event.metadata())
                .filter(step -> step.type().equals("aws-ecs:index:TaskSet") && step.op() != OperationType.SAME)
                .map(EngineStep::of)
                .toList();
    }

    /** The steps for one of the task sets. */
    List<EngineStep> steps(String name) {
        return steps().stream().filter(step -> step.name().equals(name)).toList();
    }

    /** The errors that it showed. */
    List<String> errors() {
        return events.stream()
                .map(EngineEvent::diagnosticEvent)
                .filter(Objects::nonNull)
                .filter(diagnostic -> "error".equals(diagnostic.severity()))
                .map(diagnostic -> diagnostic.message())
                .toList();
    }

    /** The mistakes in the program that it showed, each without the resource's name. */
    List<String> problems() {
        return errors().stream()
                .map(PROBLEM::matcher)
                .filter(Matcher::find)
                .map(found -> String.valueOf(found.group(1)))
                .toList();
    }

    /** The operations of AWS that change something, in their order. */
    List<String> writes() {
        return calls.stream()
                .filter(RecordedCall::isWrite)
                .map(RecordedCall::operation)
                .toList();
    }

    /** Those of them that name this task set. */
    List<String> writesTo(String arn) {
        return calls.stream()
                .filter(call -> call.isWrite() && call.body().toString().contains('"' + arn + '"'))
                .map(RecordedCall::operation)
                .toList();
    }
}
