package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class StsTest {
    @Test
    void returnsConfiguredAccount() {
        try (EcsSimulator simulator =
                        EcsSimulator.start(SimulatorSettings.defaults().withAccount("111122223333"));
                StsClient sts = SdkClients.sts(simulator.endpoint(), "test")) {
            assertThat(sts.getCallerIdentity().account()).isEqualTo("111122223333");
            assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::111122223333:user/simulator");
        }
    }

    @Test
    void assumesRoleInItsAccount() {
        try (EcsSimulator simulator = EcsSimulator.start();
                StsClient sts = SdkClients.sts(simulator.endpoint(), "test")) {
            AssumeRoleResponse assumed = sts.assumeRole(role ->
                    role.roleArn("arn:aws:iam::999999999999:role/deploy").roleSessionName("me"));
            String accessKey = assumed.credentials().accessKeyId();
            assertThat(assumed.credentials().expiration())
                    .isAfter(simulator.clock().instant());
            try (StsClient other = SdkClients.sts(simulator.endpoint(), accessKey);
                    EcsClient ecs = SdkClients.ecsOf(simulator.endpoint(), accessKey)) {
                assertThat(other.getCallerIdentity().arn())
                        .isEqualTo("arn:aws:sts::999999999999:assumed-role/deploy/me");
                assertThat(ecs.createCluster(create -> create.clusterName("theirs"))
                                .cluster()
                                .clusterArn())
                        .isEqualTo("arn:aws:ecs:us-east-1:999999999999:cluster/theirs");
            }
        }
    }

    @Test
    void assumesRoleWithWebIdentity() {
        try (EcsSimulator simulator = EcsSimulator.start();
                StsClient sts = SdkClients.sts(simulator.endpoint(), "test")) {
            assertThat(sts.assumeRoleWithWebIdentity(role -> role.roleArn("arn:aws:iam::999999999999:role/path/deploy")
                                    .roleSessionName("me")
                                    .webIdentityToken("token"))
                            .assumedRoleUser()
                            .arn())
                    .isEqualTo("arn:aws:sts::999999999999:assumed-role/deploy/me");
        }
    }

    @Test
    void rejectsInvalidRoleArn() {
        try (EcsSimulator simulator = EcsSimulator.start();
                StsClient sts = SdkClients.sts(simulator.endpoint(), "test")) {
            StsException error = catchThrowableOfType(
                    StsException.class,
                    () -> sts.assumeRole(role -> role.roleArn("arn:aws:iam::999999999999:user/a<b>&c")
                            .roleSessionName("me")));
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(error.requestId()).isNotEmpty();
        }
    }
}
