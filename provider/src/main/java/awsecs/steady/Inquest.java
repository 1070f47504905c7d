package awsecs.steady;

import awsecs.aws.AwsFailure;
import awsecs.aws.TaskSetArn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Task;

/** Asks what tasks died of: when there is reason to, and seldom, because it costs two calls. */
final class Inquest {
    private static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(10);
    private static final Duration UNASKED = Duration.ofMinutes(1);

    private final TaskSetArn arn;
    private final Function<TaskSetArn, List<Task>> stopped;
    private @Nullable Instant last;
    private boolean wanted;
    private boolean allowed = true;

    Inquest(TaskSetArn arn, Function<TaskSetArn, List<Task>> stopped) {
        this.arn = arn;
        this.stopped = stopped;
    }

    /** @param reason whether something was seen that calls for it */
    void hold(Course course, boolean reason, Instant now) {
        wanted |= reason;
        if (last == null) {
            last = now.minus(AT_LEAST_BETWEEN);
        }
        var pause = wanted ? AT_LEAST_BETWEEN : UNASKED;
        if (allowed && !now.isBefore(last.plus(pause))) {
            last = now;
            wanted = false;
            try {
                course.sees(stopped.apply(arn), now);
            } catch (AwsFailure failure) {
                // What died stays unsaid; the events must do. Without the permission it makes no sense to ask again.
                allowed = !failure.isDenied();
                wanted = true;
                if (!allowed) {
                    course.mayNotSeeTasks();
                }
            }
        }
    }
}
