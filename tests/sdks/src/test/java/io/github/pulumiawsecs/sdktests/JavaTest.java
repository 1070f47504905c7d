package io.github.pulumiawsecs.sdktests;

/** The life cycle of the example in Java, with Pulumi's Java host. */
class JavaTest extends LifeCycle {
    JavaTest() {
        super(Language.JAVA);
    }
}
