package awsecs.sdks;

/** The life of the example in Python. */
class PythonTest extends LifeCycle {
    PythonTest() {
        super(Language.PYTHON);
    }
}
