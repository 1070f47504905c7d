package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.model.Timing;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Runs the simulator from a shell: {@code [--port N] [--seed] [--account A] [--region R] [--startup SECONDS]
 * [--shutdown SECONDS]}. Prints one line when it is ready and stops on SIGINT or SIGTERM.
 */
public final class Main {
    private Main() {}

    private static final String USAGE = "usage: java -jar simulator.jar [--port N] [--seed] [--account A] [--region R]"
            + " [--startup SECONDS] [--shutdown SECONDS]";

    record Options(SimulatorSettings settings, boolean seed) {}

    /** Runs the simulator until the process is terminated. */
    public static void main(String[] args) {
        try {
            serve(parse(List.of(args)));
        } catch (IllegalArgumentException invalid) {
            System.err.println(invalid.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(Options options) {
        EcsSimulator simulator = EcsSimulator.start(options.settings());
        if (options.seed()) {
            Seed.apply(simulator);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "ecs-simulator-close"));
        System.out.println("ECS simulator serves " + simulator.endpoint() + " as account "
                + options.settings().account() + " in " + options.settings().region());
    }

    /** @throws IllegalArgumentException if an option is unknown or has no valid value; the message names the option */
    static Options parse(List<String> args) {
        SimulatorSettings settings = SimulatorSettings.defaults().withPort(4566);
        boolean seed = false;
        Deque<String> remaining = new ArrayDeque<>(args);
        while (!remaining.isEmpty()) {
            String option = remaining.remove();
            Timing timing = settings.timing();
            switch (option) {
                case "--seed" -> seed = true;
                case "--port" -> settings = settings.withPort(number(option, remaining));
                case "--account" -> settings = settings.withAccount(value(option, remaining));
                case "--region" -> settings = settings.withRegion(value(option, remaining));
                case "--startup" ->
                    settings = settings.withTiming(
                            new Timing(timing.placement(), seconds(option, remaining), timing.shutdown()));
                case "--shutdown" ->
                    settings = settings.withTiming(
                            new Timing(timing.placement(), timing.startup(), seconds(option, remaining)));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Options(settings, seed);
    }

    private static Duration seconds(String option, Deque<String> remaining) {
        return Duration.ofSeconds(number(option, remaining));
    }

    private static int number(String option, Deque<String> remaining) {
        String value = value(option, remaining);
        if (!value.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(option + " needs a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, Deque<String> remaining) {
        String value = remaining.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }
}
