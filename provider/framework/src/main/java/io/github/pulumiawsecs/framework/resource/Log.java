package io.github.pulumiawsecs.framework.resource;

/**
 * Says something about one resource to whoever watches the deployment. Returns when it was said; nothing fails because
 * it could not be.
 */
public interface Log {

    /** Says nothing to nobody. */
    Log SILENT = new Log() {
        @Override
        public void debug(String message) {}

        @Override
        public void warning(String message) {}

        @Override
        public void status(String message) {}
    };

    /** Something that explains what the provider did, for those who ask for it with {@code --debug}. */
    void debug(String message);

    /** Something legal that is probably a mistake. Said once, however often a deployment asks for it. */
    void warning(String message);

    /** How far something is, for the column beside the resource; the next one takes its place. */
    void status(String message);
}
