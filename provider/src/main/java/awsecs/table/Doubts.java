package awsecs.table;

import awsecs.value.Value;

/** What is legal and probably a mistake: each says what it means, and what to write instead. */
final class Doubts {
    static final Rule NO_TASK = Rule.that(
            "is 0: no task of this task set will run until the scale is raised",
            value -> !value.equals(new Value.Num(0)));

    static final Rule FLOATING_TASK_DEFINITION = Rule.text(
            "names no revision: the newest active one is taken when the task set is made, and newer ones do not show as"
                    + " a difference; write family:revision to say which one",
            text -> !Spellings.TASK_DEFINITION.floats(text));

    static final Rule NO_WEIGHT = Rule.that(
            "has no weight above 0: AWS places tasks by the base only, none beyond it",
            strategy -> StrategyRules.items(strategy).size() != 1 || StrategyRules.someWeight(strategy));

    private Doubts() {}
}
