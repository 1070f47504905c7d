package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.model.Timing;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Starts the simulator from a shell: {@code [--port N] [--seed] [--account A] [--region R] [--startup SECONDS]
 * [--shutdown SECONDS]}. It prints one line when it serves, and ends with SIGINT or SIGTERM.
 */
public final class Main {
    private Main() {}

    private static final String USAGE = "usage: java -jar simulator.jar [--port N] [--seed] [--account A] [--region R]"
            + " [--startup SECONDS] [--shutdown SECONDS]";

    record Options(SimulatorSettings settings, boolean seed) {}

    /** See the class. */
    public static void main(String[] args) {
        try {
            serve(parse(List.of(args)));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
        } catch (UncheckedIOException noPort) {
            System.err.println(noPort.getMessage());
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

    /** @throws IllegalArgumentException when they don't make sense; the message says which */
    static Options parse(List<String> args) {
        SimulatorSettings settings = SimulatorSettings.defaults().withPort(4566);
        boolean seed = false;
        Deque<String> left = new ArrayDeque<>(args);
        while (!left.isEmpty()) {
            String option = left.remove();
            Timing pace = settings.timing();
            switch (option) {
                case "--seed" -> seed = true;
                case "--port" -> settings = settings.withPort(number(option, left));
                case "--account" -> settings = settings.withAccount(value(option, left));
                case "--region" -> settings = settings.withRegion(value(option, left));
                case "--startup" ->
                    settings =
                            settings.withTiming(new Timing(pace.placement(), seconds(option, left), pace.shutdown()));
                case "--shutdown" ->
                    settings = settings.withTiming(new Timing(pace.placement(), pace.startup(), seconds(option, left)));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Options(settings, seed);
    }

    private static Duration seconds(String option, Deque<String> left) {
        return Duration.ofSeconds(number(option, left));
    }

    private static int number(String option, Deque<String> left) {
        String value = value(option, left);
        if (!value.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(option + " needs a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, Deque<String> left) {
        String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }
}
