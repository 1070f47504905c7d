package io.github.pulumiawsecs.framework.rpc;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Detects whether the engine shows debug messages. The protocol has no such setting: only {@code --logflow} passes
 * {@code -v} to plugins, and no option passes {@code --debug}. The engine is the parent process, so its command line
 * contains the option. If the parent is another process, the provider runs in a debugger or a test, and debug messages
 * are sent unless {@code PULUMI_OPTION_DEBUG} is false.
 */
final class DebugDetection {
    /** Short flags may be combined, as in {@code -yd}. A false match only costs unnecessary messages. */
    private static final Pattern FLAG =
            Pattern.compile("--debug(=true)?|--logflow.*|--verbose.*|-v.*|-[A-Za-z]*d[A-Za-z]*");

    /** The spellings of false that Pulumi accepts (Go, {@code strconv.ParseBool}). */
    private static final Pattern FALSE = Pattern.compile("0|f|F|false|FALSE|False");

    private DebugDetection() {}

    /** Returns whether debug messages are worth sending. Inspects the parent process once. */
    static boolean isEnabled() {
        return ParentProcess.SHOWS_DEBUG_MESSAGES;
    }

    /**
     * @param environment the environment variables: Pulumi reads options from them too, and the plugin inherits them
     * @param command the parent's executable, as far as it is known
     * @param arguments the arguments of the parent, as far as they are known
     */
    static boolean isEnabled(Map<String, String> environment, String command, List<String> arguments) {
        var option = environment.get("PULUMI_OPTION_DEBUG");
        if (environment.containsKey("PULUMI_OPTION_VERBOSE")
                || (option != null && !FALSE.matcher(option).matches())) {
            return true;
        }
        var name = command.substring(command.lastIndexOf('/') + 1);
        return name.startsWith("pulumi")
                ? arguments.stream().anyMatch(argument -> FLAG.matcher(argument).matches())
                : option == null;
    }

    /** Initialized at the first message. */
    private static final class ParentProcess {
        static final boolean SHOWS_DEBUG_MESSAGES = detect();

        private static boolean detect() {
            var parent = ProcessHandle.current().parent().map(ProcessHandle::info);
            return isEnabled(
                    System.getenv(),
                    parent.flatMap(ProcessHandle.Info::command).orElse(""),
                    List.of(parent.flatMap(ProcessHandle.Info::arguments).orElse(new String[0])));
        }
    }
}
