package io.github.pulumiawsecs.sdktests;

/** The life cycle of the example in Python. */
class PythonTest extends LifeCycle {
    PythonTest() {
        super(Language.PYTHON);
    }
}
