package io.github.pulumiawsecs.simulation;

import java.time.Duration;
import java.util.Locale;

/**
 * An event during a command.
 *
 * @param trigger the kind of moment at which it happens
 * @param number the number of that moment in the command, from 1; without such a moment, nothing happens
 * @param effect what happens
 */
record Incident(Trigger trigger, int number, Effect effect) {
    /** The kinds of moments. */
    enum Trigger {
        /** The plugin calls AWS. */
        CALL,
        /** The engine has received the response to a create, an update or a delete, and has not saved its state. */
        RESPONSE
    }

    /** Returns an incident at an AWS call. */
    static Incident atCall(int number, Effect effect) {
        return new Incident(Trigger.CALL, number, effect);
    }

    /** Returns whether the incident happens at that moment. */
    boolean isAt(Trigger moment, int momentNumber) {
        return trigger == moment && number == momentNumber;
    }

    /** The effects of an incident. */
    sealed interface Effect {}

    /** The plugin or the engine is killed. */
    record Kill(KilledProcess process, Moment moment) implements Effect {}

    /** The killed process. With the engine, the plugin ends too. */
    enum KilledProcess {
        PLUGIN,
        ENGINE
    }

    /** The moment relative to an AWS call. */
    enum Moment {
        /** AWS never receives the request. */
        BEFORE,
        /** AWS has executed the request. */
        AFTER
    }

    /** The connection is closed without a response. */
    record Lost(Moment moment) implements Effect {}

    /** AWS does not answer for that long, then the connection is closed. AWS has executed the request. */
    record Silence(Duration duration) implements Effect {}

    /** AWS rejects this call and the next calls of the same operation. */
    record Rejection(String code, int times) implements Effect {}

    /** AWS does not show new task sets for that long: those that are younger than five minutes. */
    record Hidden(Duration duration) implements Effect {}

    /** AWS shows no task set in the next response. */
    record Missing() implements Effect {}

    /** The user presses Ctrl-C. */
    record CtrlC(int times) implements Effect {}

    /** Another actor changes the account. */
    record Interference(OtherActor.Action action) implements Effect {}

    @Override
    public String toString() {
        return "at " + trigger.name().toLowerCase(Locale.ROOT) + " " + number + ": " + effect;
    }
}
