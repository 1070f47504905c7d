package io.github.pulumiawsecs.provider.http;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when a request was certainly not sent, because there is no connection to its endpoint. The message is for the user. */
public final class NotSentException extends IOException {
    /** The end of all messages. The SDK keeps only the message of an earlier attempt. */
    public static final String NOTHING_WAS_SENT = "nothing was sent";

    @Serial
    private static final long serialVersionUID = 1;

    private final String nextStep;
    private final boolean isTransient;

    private NotSentException(String problem, String nextStep, boolean isTransient, @Nullable Throwable cause) {
        super(problem + "; " + NOTHING_WAS_SENT, cause);
        this.nextStep = nextStep;
        this.isTransient = isTransient;
    }

    /** Returns a failure that a retry may solve: the network or another machine failed. */
    static NotSentException ofNetwork(String problem, String nextStep, @Nullable Throwable cause) {
        return new NotSentException(problem, nextStep, true, cause);
    }

    /** Returns a failure that lasts until someone changes a setting. */
    static NotSentException ofSetting(String problem, String nextStep, @Nullable Throwable cause) {
        return new NotSentException(problem, nextStep, false, cause);
    }

    /** Returns the step that solves the problem, without "Next:". */
    public String nextStep() {
        return nextStep;
    }

    /** Returns whether a retry may succeed without a change of a setting. */
    public boolean isTransient() {
        return isTransient;
    }
}
