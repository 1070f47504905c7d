package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4566, true",
        "http://127.0.0.1:1, true",
        "http://[::1]:1, true",
        "https://localhost:4566, false",
        "http://ecs.internal, false",
        "http://localhost.example, false"
    })
    void recognizesLocalEndpoints(String url, boolean local) {
        assertThat(Endpoints.isLocal(URI.create(url))).isEqualTo(local);
    }
}
