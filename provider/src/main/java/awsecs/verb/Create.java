package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import awsecs.preflight.Findings;
import awsecs.steady.Patience;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Makes a task set. */
public final class Create {
    private Create() {}

    /**
     * Returns what a creation will give, as far as it can be told before.
     *
     * @param urn the resource
     * @param inputs checked inputs; may hold unknowns
     * @throws Refused when the account has not what the task set is made from
     */
    public static State preview(Provider provider, String urn, Value.Obj inputs, Log log) {
        insist(provider.preflight().preview(urn, inputs), log);
        return State.previewed(inputs, provider.tags());
    }

    /**
     * Makes the task set, and waits until it is steady. The ledger keeps it until {@link Ledger#told}.
     *
     * @param urn the resource
     * @param inputs checked inputs without unknowns
     * @throws AwsFailure when no task set was made
     * @throws Refused when the account has not what the task set is made from, or the user's client token belongs to a
     *     task set that is there already
     * @throws Unfinished when it was made but could not be read back, or is not steady
     */
    public static State create(Provider provider, String urn, Value.Obj inputs, Operation operation) {
        var waiting = provider.waiting();
        var start = waiting.now();
        try (var patience = waiting.patience()) {
            var set = made(provider, urn, inputs, operation, patience);
            try {
                // What a set that a crash had left went through before may be mended by now.
                boolean isAdopted = provider.ledger().hasAdopted(set.taskSetArn());
                return Readiness.awaited(
                        provider,
                        patience,
                        set,
                        Optional.ofNullable(set.createdAt()).filter(_ -> !isAdopted),
                        inputs,
                        Readiness.percent(inputs),
                        isAdopted,
                        operation.left(start, waiting.now()));
            } catch (Refused | Unfinished known) {
                throw known;
            } catch (RuntimeException failure) {
                throw new Unfinished(
                        State.of(set, inputs, provider.tags()).notSteady(),
                        List.of("The task set " + set.taskSetArn() + " was created, but waiting for it failed: "
                                + failure.getMessage() + " The next pulumi up goes on waiting for it."),
                        failure);
            }
        }
    }

    private static TaskSet made(
            Provider provider, String urn, Value.Obj inputs, Operation operation, Patience patience) {
        // Decodes the inputs too, so what is unknown by mistake stops here.
        var request = request(provider, inputs);
        boolean ownToken = request.clientToken() != null;
        var attempts = new CreationAttempts(provider, operation, patience);
        var made = new Resumption(provider, urn, operation.log()).make(request, (asked, again) -> {
            if (!again) {
                insist(provider.preflight().creation(inputs), operation.log());
            }
            return asked(provider, asked, ownToken && !again, attempts);
        });
        try {
            return TaskSetArn.parse(made.taskSetArn())
                    .flatMap(provider.taskSets()::describe)
                    .orElseGet(() -> asSent(made, provider, inputs));
        } catch (RuntimeException failure) {
            throw new Unfinished(
                    State.of(asSent(made, provider, inputs), inputs, provider.tags())
                            .notSteady(),
                    List.of("The task set " + made.taskSetArn() + " was created, but reading it back failed: "
                            + failure.getMessage() + " The next pulumi up goes on from here."),
                    failure);
        }
    }

    /** @param mustBeNew whether a set that was there before must not come back */
    private static TaskSet asked(
            Provider provider, CreateTaskSetRequest request, boolean mustBeNew, CreationAttempts attempts) {
        var before =
                mustBeNew ? provider.services().taskSetArns(request.cluster(), request.service()) : Set.<String>of();
        var made = attempts.make(request);
        TaskSetArn.parse(made.taskSetArn())
                .ifPresent(arn -> provider.preflight().changed(arn.cluster(), arn.service(), made));
        if (before.contains(made.taskSetArn())) {
            throw new Refused("clientToken: this token already made the task set " + made.taskSetArn()
                    + ", which a replacement would delete with the old one; give another token, or none; to take that"
                    + " task set over, use pulumi import");
        }
        return made;
    }

    private static void insist(Findings findings, Log log) {
        findings.unchecked().forEach(what -> log.debug("preflight: " + what));
        findings.warnings().forEach(log::warning);
        if (!findings.failures().isEmpty()) {
            throw new Refused(findings.failures().stream()
                    .map(failure -> "\n  " + failure)
                    .collect(Collectors.joining("", "AWS would refuse this task set:", "")));
        }
    }

    private static CreateTaskSetRequest request(Provider provider, Value.Obj inputs) {
        var request = CreateTaskSetRequest.builder();
        TaskSetTable.SHAPE.send(withAllTags(provider, inputs), request);
        return request.build();
    }

    /** AWS need not repeat the tags in the answer to a creation; without them the next preview would show a drift. */
    private static TaskSet asSent(TaskSet made, Provider provider, Value.Obj inputs) {
        return made.tags().isEmpty()
                ? made.copy(set -> set.tags(request(provider, inputs).tags()))
                : made;
    }

    private static Value.Obj withAllTags(Provider provider, Value.Obj inputs) {
        var name = TaskSetTable.TAGS.name();
        var all = provider.tags().effective(inputs.get(name));
        return inputs.with(name, TaskSetTable.TAGS.isOmitted(all) ? Value.Null.NULL : all);
    }
}
