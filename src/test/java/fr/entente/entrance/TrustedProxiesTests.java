package fr.entente.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTests {
  private final TrustedProxies proxies =
      new TrustedProxies(List.of("10.1.0.0/16", "127.0.0.1", "fd00::/8"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 198.51.100.7            | 203.0.113.9",
        "10.1.0.2    | ''                      | 10.1.0.2",
        "10.1.0.2    | 198.51.100.7            | 198.51.100.7",
        "10.1.0.2    | 127.0.0.1, 198.51.100.7 | 198.51.100.7",
        "10.1.0.2    | 198.51.100.7, 10.1.9.9  | 198.51.100.7",
        "10.1.0.2    | evil.example            | 10.1.0.2",
        "10.1.0.2    | 1.2.3.4, nonsense, 10.1.0.3 | 10.1.0.3",
        "fd00::1     | 2001:db8::5             | 2001:db8::5"
      })
  void onlyWhatTrustedOnesSawCounts(String peer, String forwarded, String client) {
    assertThat(proxies.client(peer, forwarded)).isEqualTo(client);
  }

  @Test
  void nobodyIsTrustedUnlessNamed() {
    assertThat(new TrustedProxies(List.of("")).trusts("127.0.0.1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "999.1.1.1", "*"})
  void whatIsNoAddressIsRefusedAtTheStart(String written) {
    assertThatThrownBy(() -> new TrustedProxies(List.of(written)))
        .hasMessageContaining("trusted-proxies")
        .hasMessageContaining(written);
  }
}
