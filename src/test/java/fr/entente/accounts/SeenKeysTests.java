package fr.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenKeysTests {
  @Test
  void aMillionKeysAreToldApart() {
    var seen = new SeenKeys();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(seen.putIfAbsent("C" + i, i % 7, i)).isEqualTo(SeenKeys.ABSENT);
    }
    assertThat(seen.find("C123456", 123456 % 7)).isEqualTo(123_456);
    assertThat(seen.find("C123456", 123456 % 7 + 1)).isEqualTo(SeenKeys.ABSENT);
    assertThat(seen.size()).isEqualTo(1_000_000);
  }
}
