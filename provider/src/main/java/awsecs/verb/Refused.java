package awsecs.verb;

/** The provider will not do what was asked, and has done nothing; the message says why and what to do instead. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
