package uk.inspectionalerts.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

    private static final Ports USUAL = new Ports(Set.of(443), false);

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.org/a/b?key=1, https://hooks.example.org/a/b?key=1",
        "https://hooks.example.org, https://hooks.example.org/",
        "https://hooks.example.org?key=1, https://hooks.example.org/?key=1",
        "HTTPS://Hooks.Example.ORG:443/Path, https://hooks.example.org:443/Path",
        "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/",
        "https://hooks。example/, https://hooks.example/",
        "https://https.example/https.example, https://https.example/https.example",
        "https://a.xn--p1ai/, https://a.xn--p1ai/"
    })
    void aPublicHostByItsNameIsTaken(String given, String used) {
        assertThat(EndpointUrl.of(given, USUAL).uri()).hasToString(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://8.8.8.8/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://１２７.０.０.１/",
                "https://[::1]/",
                "https://[::1]:443/",
                "https://[fe80::1%25eth0]/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://intranet/",
                "https://hooks.example.org./",
                "https://hooks..example.org/",
                "https://-hooks.example.org/",
                "https://under_score.example.org/",
                "https:///path",
                "https:hooks.example.org",
                "https://:443/"
            })
    void whatDoesNotNameAPublicHostIsRefused(String url) {
        assertThatThrownBy(() -> EndpointUrl.of(url, USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://hooks.example.org/ | begin with https",
                "ftp://hooks.example.org/ | begin with https",
                "hooks.example.org | begin with https",
                "https://hooks.example.org:8443/ | use 443",
                "https://hooks.example.org:80/ | use 443",
                "https://hooks.example.org:x/ | use 443",
                "https://name:word@hooks.example.org/ | name or password",
                "https://name@hooks.example.org/ | name or password",
                "https://hooks.example.org/#part | fragment",
                "https://hooks.example.org/a b | not a URL",
                "https://hooks.example.org\\@127.0.0.1/ | not a URL"
            })
    void whatElseIsRefusedIsToldWhatToDo(String url, String why) {
        assertThatThrownBy(() -> EndpointUrl.of(url, USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aUrlWithoutEndIsRefused() {
        assertThatThrownBy(() -> EndpointUrl.of("https://hooks.example.org/" + "x".repeat(2000), USUAL))
                .hasMessageContaining("longer than 2000");
        assertThatThrownBy(() -> EndpointUrl.of(null, USUAL)).hasMessageContaining("missing");
        assertThatThrownBy(() -> EndpointUrl.of("https://" + "long.".repeat(60) + "example.org/", USUAL))
                .hasMessageContaining("public host");
    }

    @Test
    void otherPortsAndAddressesAreForConfigurationToAllow() {
        assertThat(EndpointUrl.of("https://hooks.example.org:8443/", new Ports(Set.of(443, 8443), false))
                        .uri()
                        .getPort())
                .isEqualTo(8443);
        assertThat(EndpointUrl.of("http://127.0.0.1:9999/hook", new Ports(Set.of(443), true))
                        .uri())
                .hasToString("http://127.0.0.1:9999/hook");
    }

    @Test
    void whatMayBeASecretInItShowsInNoLog() {
        assertThat(EndpointUrl.of("https://hooks.example.org/key?key=1", USUAL)).hasToString("hooks.example.org");
    }
}
