package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.Timing;

/**
 * The simulated account, its address and its timing.
 *
 * @param port the port on the loopback interface; 0 for any free port
 * @param account the account id, twelve digits
 * @param region the region for requests without a signature
 * @param partition the partition of all regions; empty to derive it from the region's name
 * @param timing how fast tasks start and stop
 * @param clock the simulator's clock
 */
public record SimulatorSettings(
        int port, String account, String region, String partition, Timing timing, SimulatedClock clock) {

    /** Returns account 123456789012 in us-east-1 on any free port, with {@link Timing#INTERACTIVE} and a running clock. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(0, "123456789012", "us-east-1", "", Timing.INTERACTIVE, SimulatedClock.running());
    }

    /** Returns these settings with another port. */
    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(other, account, region, partition, timing, clock);
    }

    /** Returns these settings with another account. */
    public SimulatorSettings withAccount(String other) {
        return new SimulatorSettings(port, other, region, partition, timing, clock);
    }

    /** Returns these settings with another default region. */
    public SimulatorSettings withRegion(String other) {
        return new SimulatorSettings(port, account, other, partition, timing, clock);
    }

    /** Returns these settings with another partition. */
    public SimulatorSettings withPartition(String other) {
        return new SimulatorSettings(port, account, region, other, timing, clock);
    }

    /** Returns these settings with another timing. */
    public SimulatorSettings withTiming(Timing other) {
        return new SimulatorSettings(port, account, region, partition, other, clock);
    }

    /** Returns these settings with another clock. */
    public SimulatorSettings withClock(SimulatedClock other) {
        return new SimulatorSettings(port, account, region, partition, timing, other);
    }

    /** Returns the account in the default region. */
    public AccountAndRegion scope() {
        return new AccountAndRegion(
                partition.isEmpty() ? AccountAndRegion.partitionOf(region) : partition, account, region);
    }
}
