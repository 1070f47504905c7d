package awsecs.verb;

import awsecs.steady.Patience;

/** The provider will not do what was asked, or not the rest of it; the message says why and what to do instead. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String discreet;

    /** @param message shows nothing that may be secret */
    Refused(String message) {
        this(message, message);
    }

    /** @param discreet the message when what it shows is secret */
    Refused(String message, String discreet) {
        super(message);
        this.discreet = discreet;
    }

    /** Goes on, unless somebody cancelled before anything was done. */
    static void ifCancelled(Patience patience) {
        if (patience.isAtAnEnd()) {
            throw new Refused("cancelled before anything was done");
        }
    }

    /** Returns the same without anything that may be secret. */
    Refused discreet() {
        return new Refused(discreet);
    }
}
