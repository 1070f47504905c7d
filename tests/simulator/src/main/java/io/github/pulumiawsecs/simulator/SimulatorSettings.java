package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.Timing;

/**
 * What kind of account is simulated.
 *
 * @param port where to listen on the loopback interface; 0 for any free port
 * @param account the account's twelve digits
 * @param region where requests without a signature go
 * @param partition the partition of all regions; empty for the one that a region's name tells
 * @param timing how fast tasks start and stop
 * @param clock the time
 */
public record SimulatorSettings(
        int port, String account, String region, String partition, Timing timing, SimulatedClock clock) {

    /** Account 123456789012 in us-east-1, any free port, tasks that a person can watch, a clock that runs. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(0, "123456789012", "us-east-1", "", Timing.INTERACTIVE, SimulatedClock.running());
    }

    /** The same with another port. */
    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(other, account, region, partition, timing, clock);
    }

    /** The same with another account. */
    public SimulatorSettings withAccount(String other) {
        return new SimulatorSettings(port, other, region, partition, timing, clock);
    }

    /** The same with another default region. */
    public SimulatorSettings withRegion(String other) {
        return new SimulatorSettings(port, account, other, partition, timing, clock);
    }

    /** The same with another partition. */
    public SimulatorSettings withPartition(String other) {
        return new SimulatorSettings(port, account, region, other, timing, clock);
    }

    /** The same with another pace. */
    public SimulatorSettings withTiming(Timing other) {
        return new SimulatorSettings(port, account, region, partition, other, clock);
    }

    /** The same with another clock. */
    public SimulatorSettings withClock(SimulatedClock other) {
        return new SimulatorSettings(port, account, region, partition, timing, other);
    }

    /** Where the resources of the account are in the default region. */
    public AccountAndRegion scope() {
        return new AccountAndRegion(
                partition.isEmpty() ? AccountAndRegion.partitionOf(region) : partition, account, region);
    }
}
