package fr.entente.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseAddressTests {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, true",
    "localhost, ::1, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "127.0.0.1, 203.0.113.10, false",
    "0.0.0.0, 127.0.0.1, false",
    "'::', ::1, false",
    "192.168.1.5, 127.0.0.1, false",
    "calls.example.com, 127.0.0.1, false",
  })
  void homeIsThisComputerAndAServerThatListensNowhereElse(
      String bound, String remote, boolean home) {
    var house = new HouseAddress(bound);
    assertThat(house.home(remote, false)).isEqualTo(home);
    assertThat(house.home(remote, true)).isFalse();
    assertThat(house.home(null, false)).isFalse();
  }
}
