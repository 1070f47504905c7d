package awsecs.verb;

import static awsecs.verb.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import awsecs.aws.AwsFailure;
import awsecs.aws.AwsFailure.Outcome;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.fault.CommitThenDrop;
import awsecs.simulator.fault.DenyAccess;
import awsecs.simulator.fault.Fault;
import awsecs.simulator.fault.RefuseAtFirst;
import awsecs.simulator.model.AwsError;
import awsecs.simulator.model.Pace;
import awsecs.steady.Lookout;
import awsecs.steady.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creations that AWS refuses at first, by a clock that moves only in the pauses. */
class CreationAttemptsTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    private final VirtualTime time = new VirtualTime();
    private final SimulatedProvider simulated = new SimulatedProvider();
    private final Provider provider = configured("{'maxRetries': '0', 'preflight': 'off'}");
    private final List<String> statuses = new ArrayList<>();

    @AfterEach
    void close() {
        simulated.close();
    }

    private Provider configured(String config) {
        var usual = simulated.configured(config);
        var services = usual.services();
        return new Provider(
                usual.taskSets(),
                services,
                usual.tags(),
                usual.preflight(),
                new Waiting(new Lookout(services::visible, time), usual.taskSets()::own, services::stopped, time),
                usual.ledger(),
                usual.home());
    }

    private State create(Provider provider, String more, Duration limit) {
        var log = new Log() {
            @Override
            public void debug(String message) {}

            @Override
            public void warning(String message) {}

            @Override
            public void status(String message) {
                statuses.add(message);
            }
        };
        return Create.create(provider, SimulatedProvider.URN, inputs(more), new Operation(log, limit));
    }

    private AwsFailure refused(String more, Duration limit) {
        var failure = catchThrowableOfType(AwsFailure.class, () -> create(provider, more, limit));
        assertThat(failure).as("what was thrown").isNotNull();
        return failure;
    }

    private AwsFailure refused(String more) {
        return refused(more, LIMIT);
    }

    private void refuse(AwsError error, int times) {
        simulated.simulator.inject(new RefuseAtFirst("CreateTaskSet", error, times));
    }

    private int calls(String operation) {
        return Collections.frequency(
                simulated.simulator.calls().stream()
                        .map(call -> call.operation())
                        .toList(),
                operation);
    }

    /** A refusal that may pass, what is said meanwhile, and how many seconds it is worth trying again. */
    record Passing(AwsError error, String told, int seconds) {
        @Override
        public String toString() {
            return error.code() + ": " + error.message();
        }
    }

    static Stream<Passing> passing() {
        return Stream.of(
                new Passing(AwsError.of("ThrottlingException", "Rate exceeded"), "AWS wants fewer requests", 120),
                new Passing(
                        AwsError.notAttached(TARGET_GROUP),
                        "the target group does not have an associated load balancer",
                        180),
                new Passing(AwsError.noServiceLinkedRole(), "AWS is unable to assume the service linked role", 60),
                new Passing(
                        AwsError.invalidParameter("Unable to assume role and validate the specified targetGroupArn."
                                + " Please verify that the ECS service role being passed has the proper permissions."),
                        "AWS is unable to assume the role",
                        60),
                new Passing(AwsError.clusterNotFound(), "the cluster is not there yet", 120),
                new Passing(AwsError.serviceNotFound(), "the service is not there yet", 120),
                new Passing(AwsError.serviceNotActive(), "the service is not ACTIVE yet", 120),
                new Passing(AwsError.server("Server exception"), "no usable answer came", 60));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsTriedAgainWithTheSameTokenUntilItDoes(Passing passing) {
        refuse(passing.error(), 7);

        assertThat(create(provider, "{}", LIMIT).id()).contains(":task-set/demo/web/");

        assertThat(statuses)
                .containsExactly(
                        passing.told() + " · 0s",
                        passing.told() + " · 1s",
                        passing.told() + " · 2s",
                        passing.told() + " · 3s",
                        passing.told() + " · 4s",
                        passing.told() + " · 5s",
                        passing.told() + " · 6s");
        // Who has seen the service need not look again.
        assertThat(calls("DescribeServices")).isEqualTo(passing.told().endsWith(" yet") ? 1 : 0);
        assertThat(simulated.simulator.writes())
                .hasSize(8)
                .extracting(call -> call.body().get("clientToken").getAsString())
                .containsOnly(simulated
                        .simulator
                        .writes()
                        .getFirst()
                        .body()
                        .get("clientToken")
                        .getAsString());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatDoesNotPassEndsInTime(Passing passing) {
        refuse(passing.error(), FOR_EVER);

        var failure = refused("{}");

        assertThat(time.secondsPassed()).isEqualTo(passing.seconds());
        assertThat(failure)
                .hasMessageContaining(passing.error().message().replaceFirst("\\.$", ""))
                .hasMessageEndingWith(" Tried " + calls("CreateTaskSet") + " times in "
                        + (passing.seconds() == 60 ? "1m 00s." : passing.seconds() == 120 ? "2m 00s." : "3m 00s."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'cluster': 'dmeo'}", "{'service': 'wbe'}"})
    void whatNobodyHasSeenIsNotWaitedForLong(String misspelt) {
        assertThat(refused(misspelt))
                .hasMessageContaining(" in which it is looked for. Tried 10 times in 10s.")
                .extracting(AwsFailure::outcome)
                .isEqualTo(Outcome.REFUSED);
        assertThat(time.secondsPassed()).isEqualTo(10);
        assertThat(calls("CreateTaskSet")).isEqualTo(10);
        assertThat(calls("DescribeServices")).isEqualTo(10);
    }

    @Test
    void whatMayNotBeLookedForIsNotWaitedForLong() {
        refuse(AwsError.serviceNotFound(), FOR_EVER);
        simulated.simulator.inject(new DenyAccess("DescribeServices"));
        refused("{}");
        assertThat(time.secondsPassed()).isEqualTo(10);
    }

    @Test
    void aServiceThatComesLaterGetsItsTaskSet() {
        time.after(Duration.ofSeconds(3), () -> simulated.simulator.call("CreateService", """
                        {'cluster': 'demo', 'serviceName': 'late', 'desiredCount': 1,
                         'deploymentController': {'type': 'EXTERNAL'}}"""));
        var careful = configured("{'maxRetries': '0'}");
        assertThat(create(careful, "{'service': 'late'}", LIMIT).id()).contains(":task-set/demo/late/");
        assertThat(statuses)
                .containsExactly(
                        "the service is not there yet · 0s",
                        "the service is not there yet · 1s",
                        "the service is not there yet · 2s");
    }

    @Test
    void aServiceThatWasDeletedIsNotWaitedFor() {
        simulated.simulator.call("DeleteService", "{'cluster': 'demo', 'service': 'web', 'force': true}");
        assertThat(refused("{}"))
                .hasMessageContaining("ServiceNotActiveException")
                .hasMessageNotContaining("Tried");
        assertThat(simulated.called()).containsExactly("CreateTaskSet", "DescribeServices");
        assertThat(time.secondsPassed()).isZero();
    }

    @Test
    void whatIsFinalIsNotTriedAgain() {
        simulated.simulator.inject(new DenyAccess("CreateTaskSet"));
        assertThat(refused("{}")).hasMessageContaining("AccessDenied").hasMessageNotContaining("Tried");
        assertThat(simulated.called()).containsExactly("CreateTaskSet");
    }

    @Test
    void whatNeverReachedAwsIsNotTriedAgain() {
        simulated.simulator.close();
        assertThat(refused("{}")).hasMessageContaining("connection refused").hasMessageNotContaining("Tried");
        assertThat(time.secondsPassed()).isZero();
    }

    @Test
    void anAnswerThatWasLostComesWithTheNextAttempt() {
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", 1));
        var state = create(provider, "{}", LIMIT);
        assertThat(simulated.writes()).containsExactly("CreateTaskSet", "CreateTaskSet");
        assertThat(provider.services().taskSetArns("demo", "web")).containsExactly(state.id());
    }

    @Test
    void whatComesAfterALostAnswerLeavesItOpenWhetherThereIsATaskSet() {
        simulated.simulator.inject(new DenyAfterwards());
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", 1));
        assertThat(refused("{}"))
                .hasMessageContaining("AccessDenied")
                .hasMessageContaining("may exist all the same")
                .hasMessageContaining("aws ecs describe-services")
                .extracting(AwsFailure::outcome)
                .isEqualTo(Outcome.UNKNOWN);
    }

    /** Lets the first creation pass, and no other. */
    private static final class DenyAfterwards implements Fault {
        private boolean passed;

        @Override
        public Reply intercept(awsecs.simulator.exchange.Call call, awsecs.simulator.exchange.Answerer next) {
            if (!call.operation().equals("CreateTaskSet") || !passed) {
                passed |= call.operation().equals("CreateTaskSet");
                return next.answer(call);
            }
            return new DenyAccess("CreateTaskSet").intercept(call, next);
        }
    }

    @Test
    void aTokenOfTheUsersOwnMayBeRepeatedByUsAndByNobodyElse() {
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", 1));
        var made = create(provider, "{'clientToken': 'mine'}", LIMIT);
        assertThat(calls("CreateTaskSet")).isEqualTo(2);
        assertThat(catchThrowableOfType(Refused.class, () -> create(provider, "{'clientToken': 'mine'}", LIMIT)))
                .hasMessageContaining("this token already made the task set " + made.id());
    }

    @Test
    void aTokenOfTheUsersOwnDoesNotWantTheClusterToBeThere() {
        refused("{'cluster': 'dmeo', 'clientToken': 'mine'}");
        assertThat(calls("CreateTaskSet")).isEqualTo(10);
    }

    @Test
    void cancelEndsItWithoutAnotherCall() {
        refuse(AwsError.notAttached(TARGET_GROUP), FOR_EVER);
        time.after(Duration.ofSeconds(2), provider::cancel);
        assertThat(refused("{}"))
                .hasMessageEndingWith(" (dependsOn). Tried 2 times in 2s, then cancelled; no task set was made.")
                .extracting(AwsFailure::outcome)
                .isEqualTo(Outcome.REFUSED);
        assertThat(simulated.called()).containsExactly("CreateTaskSet", "CreateTaskSet");
    }

    @Test
    void cancelEndsAPauseInItsMiddle() {
        refuse(AwsError.notAttached(TARGET_GROUP), FOR_EVER);
        time.after(Duration.ofSeconds(63), provider::cancel);
        refused("{}");
        assertThat(time.secondsPassed()).isEqualTo(63);
    }

    @Test
    void cancelAtTheVeryEndOfAPauseEndsItWithoutAnotherCall() {
        refuse(AwsError.notAttached(TARGET_GROUP), FOR_EVER);
        time.after(Duration.ofSeconds(1), () -> {
            provider.cancel();
            var _ = Thread.interrupted();
        });
        assertThat(refused("{}")).hasMessageContaining("then cancelled");
        assertThat(simulated.called()).containsExactly("CreateTaskSet");
    }

    @Test
    void cancelDuringACallEndsItAfterThatCall() {
        simulated.simulator.inject((call, next) -> {
            provider.cancel();
            return new Reply.Refused(AwsError.serviceNotFound());
        });
        assertThat(refused("{}")).hasMessageEndingWith(" Tried once in 0s, then cancelled; no task set was made.");
        assertThat(simulated.called()).containsExactly("CreateTaskSet");
    }

    @Test
    void cancelAfterALostAnswerSaysThatThereMayBeATaskSet() {
        simulated.simulator.inject(new CommitThenDrop("CreateTaskSet", FOR_EVER));
        time.after(Duration.ofSeconds(1), provider::cancel);
        assertThat(refused("{}"))
                .hasMessageContaining("may exist all the same")
                .hasMessageEndingWith(" Tried once in 1s, then cancelled.");
    }

    @Test
    void theTimeLimitEndsItEarlier() {
        refuse(AwsError.notAttached(TARGET_GROUP), FOR_EVER);
        assertThat(refused("{}", Duration.ofSeconds(25)))
                .hasMessageContaining(" in 25s, then the time limit (customTimeouts) was over; no task set was made.");
        assertThat(time.secondsPassed()).isEqualTo(25);
    }

    @Test
    void theTimeLimitIsForAttemptsAndTheWaitTogether() {
        simulated.simulator.pace(new Pace(Duration.ofDays(1), Duration.ZERO, Duration.ZERO));
        refuse(AwsError.notAttached(TARGET_GROUP), 8);
        assertThat(catchThrowableOfType(
                        Unfinished.class, () -> create(provider, "{'scale': {'value': 100}}", Duration.ofSeconds(40))))
                .hasMessageContaining("is not steady");
        assertThat(time.secondsPassed()).isEqualTo(40);
    }

    @Test
    void everyNewReasonHasItsOwnTime() {
        refuse(AwsError.notAttached(TARGET_GROUP), 20);
        refuse(AwsError.of("ThrottlingException", "Rate exceeded"), 20);
        create(provider, "{}", LIMIT);
        assertThat(time.secondsPassed()).isGreaterThan(180);
    }
}
