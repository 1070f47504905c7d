package io.github.pulumiawsecs.sdktests;

/** The life cycle of the example in TypeScript. */
class TypeScriptTest extends LifeCycle {
    TypeScriptTest() {
        super(Language.TYPESCRIPT);
    }
}
