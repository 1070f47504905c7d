package io.github.pulumiawsecs.sdktests;

/** The life of the example in Java, by Pulumi's own host. */
class JavaTest extends LifeCycle {
    JavaTest() {
        super(Language.JAVA);
    }
}
