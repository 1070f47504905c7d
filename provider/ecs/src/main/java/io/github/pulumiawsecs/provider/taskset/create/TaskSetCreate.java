package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceInitFailedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.SteadyStateWait;
import io.github.pulumiawsecs.provider.taskset.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetState;
import io.github.pulumiawsecs.provider.taskset.preflight.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Makes a task set. */
public final class TaskSetCreate {
    private TaskSetCreate() {}

    /**
     * Returns what a creation will give, as far as it can be told before.
     *
     * @param urn the resource
     * @param inputs checked inputs; may hold unknowns
     * @throws OperationRejectedException when the account has not what the task set is made from
     */
    public static ResourceState preview(
            ProviderContext provider, String urn, PropertyValue.ObjectValue inputs, Log log) {
        requirePreflight(provider.preflight().checkPreview(urn, inputs), log);
        return TaskSetState.planned(inputs, provider.tags());
    }

    /**
     * Makes the task set, and waits until it is steady. The ledger keeps it until {@link CreateJournal#acknowledge}.
     *
     * @param urn the resource
     * @param inputs checked inputs without unknowns
     * @throws AwsCallException when no task set was made
     * @throws OperationRejectedException when the account has not what the task set is made from, or the user's client token belongs to a
     *     task set that is there already
     * @throws ResourceInitFailedException when it was made but could not be read back, or is not steady
     */
    public static ResourceState create(
            ProviderContext provider, String urn, PropertyValue.ObjectValue inputs, OperationContext context) {
        var set = createAndRead(provider, urn, inputs, context);
        try {
            // What a set that a crash had left went through before may be mended by now.
            boolean isAdopted = provider.ledger().hasAdopted(set.taskSetArn());
            return SteadyStateWait.await(
                    provider,
                    set,
                    Optional.ofNullable(set.createdAt()).filter(_ -> !isAdopted),
                    inputs,
                    SteadyStateWait.percent(inputs),
                    isAdopted,
                    context);
        } catch (OperationRejectedException | ResourceInitFailedException known) {
            throw known;
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(TaskSetState.of(set, inputs, provider.tags())),
                    List.of("The task set " + set.taskSetArn() + " was created, but waiting for it failed: "
                            + failure.getMessage() + " The next pulumi up goes on waiting for it."),
                    failure);
        }
    }

    private static TaskSet createAndRead(
            ProviderContext provider, String urn, PropertyValue.ObjectValue inputs, OperationContext context) {
        // Decodes the inputs too, so what is unknown by mistake stops here.
        var request = request(provider, inputs);
        boolean ownToken = request.clientToken() != null;
        var attempts = new CreateRetries(provider, context);
        var made = new CreateRecovery(provider, urn, context.log()).createOrAdopt(request, (asked, again) -> {
            if (!again) {
                requirePreflight(provider.preflight().checkCreate(inputs), context.log());
            }
            return sendCreate(provider, asked, ownToken && !again, attempts);
        });
        try {
            return TaskSetArn.parse(made.taskSetArn())
                    .flatMap(provider.taskSets()::describe)
                    .orElseGet(() -> withRequestedTags(made, provider, inputs));
        } catch (RuntimeException failure) {
            throw new ResourceInitFailedException(
                    TaskSetState.markSteadyPending(
                            TaskSetState.of(withRequestedTags(made, provider, inputs), inputs, provider.tags())),
                    List.of("The task set " + made.taskSetArn() + " was created, but reading it back failed: "
                            + failure.getMessage() + " The next pulumi up goes on from here."),
                    failure);
        }
    }

    /** @param mustBeNew whether a set that was there before must not come back */
    private static TaskSet sendCreate(
            ProviderContext provider, CreateTaskSetRequest request, boolean mustBeNew, CreateRetries attempts) {
        var before =
                mustBeNew ? provider.services().taskSetArns(request.cluster(), request.service()) : Set.<String>of();
        var made = attempts.send(request);
        TaskSetArn.parse(made.taskSetArn())
                .ifPresent(arn -> provider.preflight().recordChange(arn.cluster(), arn.service(), made));
        if (before.contains(made.taskSetArn())) {
            throw new OperationRejectedException(
                    "clientToken: this token already made the task set " + made.taskSetArn()
                            + ", which a replacement would delete with the old one; give another token, or none; to take that"
                            + " task set over, use pulumi import");
        }
        return made;
    }

    private static void requirePreflight(Findings findings, Log log) {
        findings.skipped().forEach(what -> log.debug("preflight: " + what));
        findings.warnings().forEach(log::warning);
        if (!findings.failures().isEmpty()) {
            throw new OperationRejectedException(findings.failures().stream()
                    .map(failure -> "\n  " + failure)
                    .collect(Collectors.joining("", "AWS would refuse this task set:", "")));
        }
    }

    private static CreateTaskSetRequest request(ProviderContext provider, PropertyValue.ObjectValue inputs) {
        var request = CreateTaskSetRequest.builder();
        TaskSetSchema.TYPE.writeTo(withAllTags(provider, inputs), request);
        return request.build();
    }

    /** AWS need not repeat the tags in the answer to a creation; without them the next preview would show a drift. */
    private static TaskSet withRequestedTags(TaskSet made, ProviderContext provider, PropertyValue.ObjectValue inputs) {
        return made.tags().isEmpty()
                ? made.copy(set -> set.tags(request(provider, inputs).tags()))
                : made;
    }

    private static PropertyValue.ObjectValue withAllTags(ProviderContext provider, PropertyValue.ObjectValue inputs) {
        var name = TaskSetSchema.TAGS.name();
        var all = provider.tags().merged(inputs.get(name));
        return inputs.with(name, TaskSetSchema.TAGS.isOmitted(all) ? PropertyValue.NullValue.NULL : all);
    }
}
