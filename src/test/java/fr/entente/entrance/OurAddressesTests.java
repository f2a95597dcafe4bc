package fr.entente.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OurAddressesTests {
  private final OurAddresses addresses =
      new OurAddresses(
          List.of(" Desk.example ", ""),
          List.of("https://pay.example/x", "", "http://calls.example:8080"));

  @Test
  void ourNamesAreKnownHoweverTheyAreWritten() {
    assertThat(
            List.of(
                "localhost",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "::1",
                "desk.example",
                "PAY.EXAMPLE",
                "pay.example.",
                "calls.example"))
        .allMatch(addresses::ours);
  }

  @Test
  void nobodyElsesAre() {
    assertThat(
            List.of(
                "",
                "evil.example",
                "pay.example.evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil",
                "10.0.0.1",
                "0.0.0.0"))
        .noneMatch(addresses::ours);
  }

  @Test
  void onlyWhatIsServedByTlsIsLedThere() {
    assertThat(addresses.byTlsOnly("pay.example")).isTrue();
    assertThat(List.of("calls.example", "desk.example", "localhost"))
        .noneMatch(addresses::byTlsOnly);
  }
}
