package io.github.pulumiawsecs.framework.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CurrentLogTest {
    private final List<String> messages = new ArrayList<>();

    private final Log log = new Log() {
        @Override
        public void debug(String message) {
            messages.add(message);
        }

        @Override
        public void warning(String message) {}

        @Override
        public void status(String message) {}
    };

    @Test
    void logsToTheCurrentOperation() {
        CurrentLog.debug("before");
        CurrentLog.where(log, () -> report("during"));
        CurrentLog.debug("after");

        assertThat(messages).containsExactly("during");
        assertThat(CurrentLog.isDebugEnabled()).isFalse();
    }

    @Test
    void isInheritedOnlyOnRequest() {
        CurrentLog.where(log, () -> {
            runElsewhere(() -> report("other thread"));
            return runElsewhere(CurrentLog.inherit(() -> report("inherited")));
        });

        assertThat(messages).containsExactly("inherited");
    }

    private static boolean report(String message) {
        CurrentLog.debug(message);
        return true;
    }

    private static boolean runElsewhere(java.util.function.Supplier<Boolean> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
