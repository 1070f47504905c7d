package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.ValueFormatter;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;

/** The warnings about task sets that an interrupted deletion has scaled to 0. */
public final class ScaleDownMessages {
    private ScaleDownMessages() {}

    /** Returns whether the engine ignores changes of the scale. */
    public static boolean isScaleIgnored(List<PropertyPath> ignoreChanges) {
        return ignoreChanges.stream().anyMatch(path -> path.isPrefixOf(TaskSetSchema.SCALE_VALUE));
    }

    /**
     * Returns the warning about a task set that the next deployment scales.
     *
     * @param percent the scale before the deletion
     */
    public static UserMessage restored(String subject, double percent) {
        return new UserMessage(
                subject,
                problem(percent),
                "run `pulumi up`, or on another machine `pulumi up --refresh`, which sets the scale of the program");
    }

    /**
     * Returns the warning about a task set whose scale the engine ignores.
     *
     * @param percent the scale before the deletion
     */
    public static UserMessage ignored(String subject, String taskSetArn, double percent) {
        return new UserMessage(
                subject,
                problem(percent) + ", and `pulumi up` does not restore it, because ignoreChanges covers it",
                "run `aws ecs update-task-set --task-set " + taskSetArn + " --scale value="
                        + ValueFormatter.format(percent) + ",unit=PERCENT` with --cluster and --service, then"
                        + " `aws ecs untag-resource --resource-arn " + taskSetArn + " --tag-keys "
                        + Tags.DELETION_MARKER
                        + "` and `pulumi refresh`");
    }

    private static String problem(double percent) {
        return "an interrupted deletion scaled the task set from " + ValueFormatter.format(percent) + " % to 0";
    }
}
