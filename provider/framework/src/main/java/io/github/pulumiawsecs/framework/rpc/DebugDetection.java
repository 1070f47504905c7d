package io.github.pulumiawsecs.framework.rpc;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects whether the engine shows debug messages. The protocol has no such setting: only {@code --logflow} passes
 * {@code -v} to plugins, and no option passes {@code --debug}. The engine is the parent process, so its command line
 * contains the option. If the parent is another process, the provider runs in a debugger or a test, and debug messages
 * are sent.
 */
final class DebugDetection {
    /** Short flags may be combined, as in {@code -yd}. A false match only costs unnecessary messages. */
    private static final Pattern FLAG =
            Pattern.compile("--debug(=true)?|--logflow.*|--verbose.*|-v.*|-[A-Za-z]*d[A-Za-z]*");

    private DebugDetection() {}

    /** Returns whether debug messages are worth sending. Inspects the parent process once. */
    static boolean isEnabled() {
        return Launch.ENABLED;
    }

    /** @param command the parent's executable and its arguments, as far as they are known */
    static boolean isEnabled(String command, List<String> arguments) {
        var name = command.substring(command.lastIndexOf('/') + 1);
        return !name.startsWith("pulumi")
                || arguments.stream()
                        .anyMatch(argument -> FLAG.matcher(argument).matches());
    }

    /** Initialized at the first message. */
    private static final class Launch {
        static final boolean ENABLED = isOptionSet() || isOptionOfEngine();

        /** Pulumi reads options from the environment too, which the plugin inherits. */
        private static boolean isOptionSet() {
            var environment = System.getenv();
            return environment.containsKey("PULUMI_OPTION_DEBUG") || environment.containsKey("PULUMI_OPTION_VERBOSE");
        }

        private static boolean isOptionOfEngine() {
            return ProcessHandle.current()
                    .parent()
                    .map(ProcessHandle::info)
                    .map(info -> isEnabled(
                            info.command().orElse(""), List.of(info.arguments().orElse(new String[0]))))
                    .orElse(true);
        }
    }
}
