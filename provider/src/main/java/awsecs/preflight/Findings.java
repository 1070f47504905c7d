package awsecs.preflight;

import awsecs.walk.Failure;
import java.util.List;

/**
 * What came of holding inputs against the account.
 *
 * @param failures what AWS would refuse, all of it; empty when the task set may be made
 * @param warnings what may go wrong, each a sentence
 * @param unchecked what could not be found out, and why
 */
public record Findings(List<Failure> failures, List<String> warnings, List<String> unchecked) {

    /** Nothing was looked at. */
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        unchecked = List.copyOf(unchecked);
    }
}
