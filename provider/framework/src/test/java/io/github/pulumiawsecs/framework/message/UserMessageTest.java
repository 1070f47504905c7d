package io.github.pulumiawsecs.framework.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserMessageTest {
    @Test
    void rendersSubjectProblemAndNextStep() {
        assertThat(new UserMessage("scale.value", "must be at most 100 (got 101)", "set at most 100"))
                .hasToString("scale.value: must be at most 100 (got 101). Next: set at most 100.");
    }

    @Test
    void rendersOneFullStop() {
        assertThat(new UserMessage("region", "must be set.", "set it"))
                .hasToString("region: must be set. Next: set it.");
    }

    @Test
    void rendersNextStepAfterLinesOnOwnLine() {
        assertThat(new UserMessage("file", "is broken\nat line 1.", "correct it"))
                .hasToString("file: is broken\nat line 1.\nNext: correct it.");
    }

    @Test
    void putsNextStepOfCauseFirst() {
        var cause = new UserMessage("Read failed", "denied (code 1)", "allow Read").toString();
        assertThat(UserMessage.causedBy("file", "was created, but cannot be read", cause, "run it again"))
                .hasToString("file: was created, but cannot be read: Read failed: denied (code 1)."
                        + " Next: allow Read. Then run it again.");
    }

    @Test
    void acceptsCauseWithoutNextStep() {
        assertThat(UserMessage.causedBy("file", "was created, but cannot be read", "closed", "run it again"))
                .hasToString("file: was created, but cannot be read: closed. Next: run it again.");
    }

    @Test
    void removesNextStep() {
        assertThat(UserMessage.withoutNextStep("file: is broken. Next: correct it."))
                .isEqualTo("file: is broken");
        assertThat(UserMessage.withoutNextStep("no step")).isEqualTo("no step");
    }
}
