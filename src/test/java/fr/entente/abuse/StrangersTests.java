package fr.entente.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every attack by its name, on the real server: refused, in one line of the log, leaving nothing.
@EntenteTest
class StrangersTests {
  private static final List<String> ROWS = new ArrayList<>();

  @LocalServerPort int port;

  static Stream<Attack> attacks() {
    return Attacks.all();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whateverAStrangerSendsIsRefusedInOneLine(Attack attack) {
    Login login = attack.needsLogin() ? Login.open(port) : Login.none(port);
    try (var log = AttackLog.listen()) {
      var outcome = Outcome.of(attack, port, login, log::lines);
      ROWS.add(outcome.row());
      assertThat(outcome.faults()).as(attack.name()).isEmpty();
    }
  }

  static Stream<Attack> meaningless() {
    return Attacks.meaningless();
  }

  @ParameterizedTest
  @MethodSource("meaningless")
  void aCommandThatMeansNothingIsOneLineToo(Attack attack) {
    try (var log = AttackLog.listen()) {
      var outcome = Outcome.of(attack, port, Login.open(port), log::lines);
      assertThat(outcome.lines()).as(attack.name()).isLessThanOrEqualTo(1);
      assertThat(outcome.answer().header("Set-Cookie")).isEmpty();
      assertThat(outcome.answer().talkative()).isFalse();
    }
  }

  @AfterAll
  static void table() {
    System.out.println("| attack | status | lines in the log | faults");
    ROWS.forEach(System.out::println);
  }
}
