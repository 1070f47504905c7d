package io.github.pulumiawsecs.provider.iam;

import io.github.pulumiawsecs.provider.aws.AwsOperation;
import java.util.List;
import java.util.stream.Stream;

/**
 * An IAM action that an operation of the provider needs.
 *
 * @param action such as {@code ecs:CreateTaskSet}
 * @param resource the resources on which the operation needs the action
 * @param need how much the operation needs the action
 * @param reason completes the need: the condition of {@link Need#CONDITIONAL}, such as "if tags are set", or the effect
 *     of a missing {@link Need#OPTIONAL} action, such as "preflight does not check the cluster"; empty for
 *     {@link Need#ALWAYS}
 */
public record Permission(String action, IamResource resource, Need need, String reason) {

    /** How much an operation needs an action. */
    public enum Need {
        /** The operation fails without the action. */
        ALWAYS,
        /** The operation needs the action only for some inputs. */
        CONDITIONAL,
        /** The operation succeeds without the action, with less information for the user. */
        OPTIONAL
    }

    /** Returns permissions for AWS calls that an operation always makes. */
    public static List<Permission> always(IamResource resource, AwsOperation<?>... calls) {
        return of(resource, Need.ALWAYS, "", calls);
    }

    /**
     * Returns permissions for AWS calls that an operation makes for some inputs.
     *
     * @param condition such as "if tags are set"
     */
    public static List<Permission> conditional(String condition, IamResource resource, AwsOperation<?>... calls) {
        return of(resource, Need.CONDITIONAL, condition, calls);
    }

    /**
     * Returns permissions for AWS calls that an operation can do without.
     *
     * @param effect the effect of a missing permission, such as "preflight does not check the cluster"
     */
    public static List<Permission> optional(String effect, IamResource resource, AwsOperation<?>... calls) {
        return of(resource, Need.OPTIONAL, effect, calls);
    }

    /** Returns the permissions of several lists. */
    @SafeVarargs
    @SuppressWarnings("varargs") // reads the lists only
    public static List<Permission> join(List<Permission>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    private static List<Permission> of(IamResource resource, Need need, String reason, AwsOperation<?>... calls) {
        return Stream.of(calls)
                .map(call -> new Permission(call.iamAction(), resource, need, reason))
                .toList();
    }
}
