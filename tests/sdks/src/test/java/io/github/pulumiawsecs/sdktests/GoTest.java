package io.github.pulumiawsecs.sdktests;

/** The life cycle of the example in Go. */
class GoTest extends LifeCycle {
    GoTest() {
        super(Language.GO);
    }
}
