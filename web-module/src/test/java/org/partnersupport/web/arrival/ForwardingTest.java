package org.partnersupport.web.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingTest {
    private static final Forwarding NOBODY = new Forwarding(AddressRanges.of(""));
    private static final Forwarding PROXIES = new Forwarding(AddressRanges.of("10.0.0.0/8, 2001:db8::/32"));

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For: 203.0.113.5",
        "Forwarded: for=203.0.113.5;proto=https;host=evil.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: evil.example"
    })
    @DisplayName("TC-043: who is no trusted proxy is believed nothing, and is known to have claimed something")
    void untrusted(String header) {
        var stranger = new Arrival("198.51.100.7", false, null, false);
        assertThat(NOBODY.of("198.51.100.7", false, headers(header))).isEqualTo(stranger);
        assertThat(PROXIES.of("198.51.100.7", false, headers(header))).isEqualTo(stranger);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 203.0.113.5                                | 203.0.113.5",
                "X-Forwarded-For: 203.0.113.5:4711                           | 203.0.113.5",
                "X-Forwarded-For: 192.0.2.1, 203.0.113.5, 10.9.9.9           | 203.0.113.5",
                "X-Forwarded-For: 192.0.2.1 ; X-Forwarded-For: 203.0.113.5   | 203.0.113.5",
                "X-Forwarded-For: 203.0.113.5, unknown                       | 10.1.2.3",
                "X-Forwarded-For: 203.0.113.5, localhost                     | 10.1.2.3",
                "X-Forwarded-For: 203.0.113.5, unknown, 10.9.9.9             | 10.9.9.9",
                "X-Forwarded-For: 10.7.7.7, 10.9.9.9                         | 10.7.7.7",
                "X-Forwarded-For: ::ffff:203.0.113.5                         | 203.0.113.5",
                "X-Forwarded-For: 2001:db9::5                                | 2001:db9:0:0:0:0:0:5",
                "Forwarded: for=203.0.113.5                                  | 203.0.113.5",
                "Forwarded: for=192.0.2.1, For=\"203.0.113.5:4711\"          | 203.0.113.5",
                "Forwarded: proto=https;for=\"[2001:db9::5]:4711\"           | 2001:db9:0:0:0:0:0:5",
                "Forwarded: for=203.0.113.5, for=_hidden                     | 10.1.2.3",
                "Accept: text/html                                           | 10.1.2.3"
            })
    @DisplayName(
            "TC-043: behind a trusted proxy the client is the right-most address that is none, whatever stands left of it")
    void trusted(String header, String client) {
        var arrival = PROXIES.of("10.1.2.3", false, headers(header));
        assertThat(arrival.address()).isEqualTo(client);
        assertThat(arrival.vouched()).isTrue();
    }

    @Test
    @DisplayName("TC-043: what a client sends in the form that its proxy does not write is believed by nobody")
    void bothKinds() {
        var forged = headers("X-Forwarded-For: 203.0.113.5 ; Forwarded: for=192.0.2.1;proto=https");
        assertThat(PROXIES.of("10.1.2.3", false, forged)).isEqualTo(new Arrival("10.1.2.3", false, null, false));
    }

    @Test
    @DisplayName("TC-052: a trusted proxy says whether it was called over TLS, and by what name")
    void schemeAndHost() {
        assertThat(PROXIES.of("10.1.2.3", false, headers("X-Forwarded-Proto: https ; X-Forwarded-Host: a.example")))
                .isEqualTo(new Arrival("10.1.2.3", true, "a.example", true));
        assertThat(PROXIES.of(
                        "10.1.2.3", false, headers("Forwarded: for=203.0.113.5;proto=https;host=\"a.example:8443\"")))
                .isEqualTo(new Arrival("203.0.113.5", true, "a.example:8443", true));
        assertThat(PROXIES.of("10.1.2.3", true, headers("X-Forwarded-Proto: http ; X-Forwarded-Host: a.example/evil@")))
                .isEqualTo(new Arrival("10.1.2.3", false, null, true));
    }

    @Test
    @DisplayName("TC-043: all addresses of one network of IPv6 count as one; each of IPv4 counts alone")
    void counted() {
        assertThat(new Arrival("2001:db9:1:2:3:4:5:6", false, null, true).counted())
                .isEqualTo(new Arrival("2001:db9:1:2:ffff::1", false, null, true).counted())
                .isNotEqualTo(new Arrival("2001:db9:1:3:3:4:5:6", false, null, true).counted());
        assertThat(new Arrival("203.0.113.5", false, null, true).counted()).isEqualTo("203.0.113.5");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.5, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "10.0.0.0/8, localhost, false"
    })
    @DisplayName("a range holds the addresses that begin with its bits")
    void ranges(String range, String address, boolean inside) {
        assertThat(AddressRanges.of(range).contains(address)).isEqualTo(inside);
    }

    private static java.util.function.Function<String, List<String>> headers(String text) {
        return name -> Arrays.stream(text.split(" ; ", -1))
                .map(header -> header.split(": ", 2))
                .filter(header -> header[0].strip().equalsIgnoreCase(name))
                .map(header -> header[1].strip())
                .toList();
    }
}
