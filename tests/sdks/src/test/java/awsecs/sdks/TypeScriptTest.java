package awsecs.sdks;

/** The life of the example in TypeScript. */
class TypeScriptTest extends LifeCycle {
    TypeScriptTest() {
        super(Language.TYPESCRIPT);
    }
}
