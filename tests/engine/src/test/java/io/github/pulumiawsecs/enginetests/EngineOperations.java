package io.github.pulumiawsecs.enginetests;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandResult;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of the Automation API with the CLI. Its queries after each operation (outputs and history) have empty
 * results: the tests read the state, which needs no process.
 *
 * @param cli the CLI
 */
record EngineOperations(PulumiCommand cli) implements PulumiCommand {

    /** The CLI on PATH, whose version is checked once. */
    private static final class OnPath {
        static final EngineOperations COMMAND = create();

        private static EngineOperations create() {
            try {
                return new EngineOperations(LocalPulumiCommand.create());
            } catch (AutomationException missing) {
                throw new IllegalStateException("The CLI cannot be started", missing);
            }
        }
    }

    /** Returns the command for the CLI on PATH. */
    static EngineOperations onPath() {
        return OnPath.COMMAND;
    }

    @Override
    public @Nullable Version version() {
        return cli.version();
    }

    @Override
    public CommandResult run(List<String> arguments, CommandRunOptions options) throws AutomationException {
        if (!arguments.get(0).equals("stack")) {
            return cli.run(arguments, options);
        }
        return new CommandResult(0, arguments.get(1).equals("history") ? "[{}]" : "{}", "");
    }
}
