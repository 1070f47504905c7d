package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.steady.Patience;
import awsecs.steady.Progress;
import awsecs.steady.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetRequest;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Makes a task set, and tries again as long as AWS refuses for a reason that may pass ({@link Setbacks}). All attempts
 * have the same client token, so that no more than one task set comes of them.
 */
final class CreationAttempts {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Provider provider;
    private final Operation operation;
    private final Patience patience;
    private final Waiting waiting;
    private final Instant start;
    private int attempts;
    private boolean maybeMade;
    private boolean active;
    private final Map<Setback, Instant> setbacks = new HashMap<>();

    CreationAttempts(Provider provider, Operation operation, Patience patience) {
        this.provider = provider;
        this.operation = operation;
        this.patience = patience;
        waiting = provider.waiting();
        start = waiting.now();
    }

    /**
     * Returns the task set that was asked for.
     *
     * @param request with a client token
     * @throws Refused when somebody cancelled before AWS was asked
     * @throws AwsFailure when AWS refuses for good, for too long, or until somebody cancelled; it tells whether a task
     *     set may have been made
     */
    TaskSet make(CreateTaskSetRequest request) {
        Refused.ifCancelled(patience);
        while (true) {
            attempts++;
            try {
                return provider.taskSets().create(request);
            } catch (AwsFailure failure) {
                maybeMade |= failure.outcome() == AwsFailure.Outcome.UNKNOWN;
                pauseAfter(failure, request);
            }
        }
    }

    /** @throws AwsFailure when there is to be no further attempt */
    private void pauseAfter(AwsFailure failure, CreateTaskSetRequest request) {
        var found = Setbacks.in(failure).orElseThrow(() -> told(failure));
        if (patience.isAtAnEnd()) {
            throw cancelled(failure);
        }
        // Each reason has its own time, however they alternate.
        var since = setbacks.computeIfAbsent(found, _ -> waiting.now());
        var lasted = Duration.between(since, waiting.now());
        var worth = within(found, request).minus(lasted);
        var left = operation.limit().minus(spent());
        if (!worth.isPositive()) {
            throw attempts == 1 ? told(failure) : told(failure).adding(tried() + ".");
        }
        if (!left.isPositive()) {
            throw ended(failure, "then the time limit (customTimeouts) was over");
        }
        operation.log().status(found.told() + " · " + Progress.span(spent()));
        if (!waiting.pause(patience, shorter(pause(lasted), shorter(worth, left)))) {
            throw cancelled(failure);
        }
    }

    private Duration within(Setback setback, CreateTaskSetRequest request) {
        if (!setback.ofAbsence() || active) {
            return setback.within();
        }
        return switch (serviceStatus(request)) {
            case "ACTIVE" -> {
                active = true;
                yield setback.within();
            }
            case "" -> Setbacks.UNSEEN;
            // It is being deleted, or was.
            default -> Duration.ZERO;
        };
    }

    /** Empty when there is no service, or nobody may know. */
    private String serviceStatus(CreateTaskSetRequest request) {
        try {
            return provider.services()
                    .known(request.cluster(), request.service())
                    .map(service -> service.status())
                    .orElse("");
        } catch (AwsFailure _) {
            return "";
        }
    }

    private AwsFailure cancelled(AwsFailure failure) {
        return ended(failure, "then cancelled");
    }

    private AwsFailure ended(AwsFailure failure, String how) {
        return told(failure).adding(tried() + ", " + how + (maybeMade ? "." : "; no task set was made."));
    }

    private AwsFailure told(AwsFailure failure) {
        return maybeMade ? failure.uncertain() : failure;
    }

    private String tried() {
        return "Tried " + (attempts == 1 ? "once" : attempts + " times") + " in " + Progress.span(spent());
    }

    private Duration spent() {
        return Duration.between(start, waiting.now());
    }

    /** The longer it lasts, the longer the pauses. */
    private static Duration pause(Duration lasted) {
        var quarter = lasted.dividedBy(4);
        return shorter(LONGEST_PAUSE, quarter.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : quarter);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
