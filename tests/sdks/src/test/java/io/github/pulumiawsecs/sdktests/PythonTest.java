package io.github.pulumiawsecs.sdktests;

/** The life of the example in Python. */
class PythonTest extends LifeCycle {
    PythonTest() {
        super(Language.PYTHON);
    }
}
