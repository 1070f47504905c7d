package io.github.pulumiawsecs.sdktests;

/** The life of the example in TypeScript. */
class TypeScriptTest extends LifeCycle {
    TypeScriptTest() {
        super(Language.TYPESCRIPT);
    }
}
