package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportFactoryTest {

    @ParameterizedTest
    @CsvSource({
        "/a.pem, /b.pem, /c.pem, customCaBundle, /a.pem",
        "'', /b.pem, /c.pem, AWS_CA_BUNDLE, /b.pem",
        "'', '', ~/c.pem, 'ca_bundle of profile \"work\"', /home/me/c.pem"
    })
    void choosesCaBundle(String property, String variable, String ofProfile, String setting, Path file) {
        var config = AwsClientConfig.builder().profile("work");
        if (!property.isEmpty()) {
            config.customCaBundle(property);
        }
        var environment = EmptyEnvironment.with(
                Map.of("AWS_CA_BUNDLE", variable, "HOME", "/home/me"), "[profile work]\nca_bundle = " + ofProfile);

        assertThat(TransportFactory.caBundle(new AwsSettings(config.build(), environment)))
                .hasValueSatisfying(bundle -> {
                    assertThat(bundle.setting()).isEqualTo(setting);
                    assertThat(bundle.file()).isEqualTo(file);
                });
    }
}
