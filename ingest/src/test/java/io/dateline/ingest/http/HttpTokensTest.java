package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.Via;
import io.dateline.ingest.RawTopic;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KafkaExtension.class)
class HttpTokensTest {

    private static final String ARTICLE = "{\"content\":\"Ships left port.\"}";

    @Test
    void a_token_opens_and_its_name_stands_in_via(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        try (Client client = Client.of(topic, "# senders", "", "agency:0123456789abcdef", "desk: fedcba9876543210")) {
            client.post("application/json", ARTICLE, "Authorization", "Bearer fedcba9876543210")
                    .has(202);
        }

        assertThat(topic.records().get(0).value().via()).isEqualTo(new Via(Via.Kind.HTTP, "desk"));
    }

    @Test
    void without_a_known_token_nothing_passes(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        try (Client client = Client.of(topic, "agency:0123456789abcdef")) {
            assertThat(client.post("application/json", ARTICLE).has(401).header("WWW-Authenticate"))
                    .isEqualTo("Bearer");
            for (String wrong : List.of("Bearer 0123456789abcdeF", "Bearer ", "Basic 0123456789abcdef", "x")) {
                client.post("application/json", ARTICLE, "Authorization", wrong).has(401);
            }
            client.get("/liveness").has(200);
            client.get("/openapi.json").has(200);
        }

        assertThat(topic.contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agency", "agency:short", ":0123456789abcdef", "a:b:0123456789abcdef", "agency:0123456789 abcdef"
            })
    void a_line_that_is_no_token_is_named_without_its_token(String line) {
        assertThatThrownBy(() -> Tokens.of(List.of("# one", line), "tokens.txt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tokens.txt:2: ")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void a_file_without_tokens_and_a_name_that_stands_twice_are_refused() {
        assertThatThrownBy(() -> Tokens.of(List.of("# none"), "tokens.txt")).hasMessage("tokens.txt: no token in it");
        assertThatThrownBy(() -> Tokens.of(List.of("a:0123456789abcdef", "a:0123456789abcdee"), "tokens.txt"))
                .hasMessage("tokens.txt:2: the name a stands twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8080", "192.0.2.1:80", "[::]:80", "example.com:80"})
    void without_a_token_only_the_loopback_interface_is_served(String address) {
        assertThatThrownBy(() -> HttpConfig.of(address, Tokens.NONE, HttpLimits.USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a token");
        assertThat(HttpConfig.of(address, Tokens.of(List.of("a:0123456789abcdef"), "t"), HttpLimits.USUAL)
                        .host())
                .isEqualTo(address.substring(0, address.lastIndexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "host:", "x", "::1:80", "127.0.0.1:70000", "127.0.0.1:-1"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> HttpConfig.of(address, Tokens.NONE, HttpLimits.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_port_alone_means_the_loopback_interface() {
        HttpConfig config = HttpConfig.of("8080", Tokens.NONE, HttpLimits.USUAL);

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
    }
}
