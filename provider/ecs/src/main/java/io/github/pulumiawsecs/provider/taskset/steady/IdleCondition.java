package io.github.pulumiawsecs.provider.taskset.steady;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.waiter.Condition;
import io.github.pulumiawsecs.framework.waiter.Verdict;
import io.github.pulumiawsecs.provider.aws.ecs.TaskCounts;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/**
 * Holds when no task of a task set that was scaled to 0 runs. Reports protected tasks, which ECS does not stop. Thread-safe.
 *
 * @param arn the task set
 */
record IdleCondition(TaskSetArn arn) implements Condition<TaskSetSnapshot> {

    @Override
    public Verdict judge(TaskSetSnapshot snapshot, Instant now) {
        var set = snapshot.taskSet();
        if (TaskSetStatus.isIdle(set)) {
            return new Verdict.Reached();
        }
        var event = protection(snapshot.service()).map(EcsEventFormatter::describe);
        return new Verdict.Pending(
                TaskCounts.of(set).toString(),
                event.map(EcsEventFormatter::shorten).orElse(""),
                event.map(text -> "\nService event: " + text + "\n"
                                + UserMessage.nextSentence(FailurePatterns.PROTECTED_TASKS.nextStep()))
                        .orElse(""));
    }

    /** An event before the latest steady state is about an earlier change of the scale. */
    private Optional<ServiceEvent> protection(ServiceSnapshot service) {
        return service.events().stream()
                .filter(event -> EcsEventFormatter.text(event).contains(arn.id()))
                .takeWhile(event -> !FailureDetector.STEADY
                        .matcher(EcsEventFormatter.text(event))
                        .find())
                .filter(event -> FailurePatterns.PROTECTED_TASKS.matches(EcsEventFormatter.text(event)))
                .findFirst();
    }
}
