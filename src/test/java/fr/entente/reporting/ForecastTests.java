package fr.entente.reporting;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.commitments.grade.Grades;
import fr.entente.commitments.grade.KeptProbability;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.payments.Payments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What is forecast is what comes: learned from past promises, foreseen for 500 new ones. The
/// debtors keep their own odds, which the product is not told.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class ForecastTests {
  private static final LocalDate START = LocalDate.of(2026, 6, 1);
  private static final Map<String, Double> HONEST =
      Map.of("je fais le virement", 0.90, "si je suis payé", 0.60, "je vais essayer", 0.20);

  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Commitments commitments;
  @Autowired Grades grades;
  @Autowired PromiseFigures figures;
  @Autowired Payments payments;
  private final Random random = new Random(20_261_117);
  private int serial;

  private record Said(AccountId account, long cents, LocalDate due, String words) {}

  @Test
  void afterFiveHundredPromisesTheForecastIsWithinFivePercentOfTheCash() {
    clock.at(START, LocalTime.of(9, 0));
    come(promises(400, START));
    clock.at(START.plusDays(40), LocalTime.of(9, 0));
    commitments.review(START.plusDays(40));
    grades.recount();

    var today = START.plusDays(40);
    var said = promises(500, today);
    Money open = sum(Forecast::open);
    Money foreseen = sum(Forecast::expected);
    assertThat(open.cents()).isEqualTo(said.stream().mapToLong(Said::cents).sum());
    long cash = come(said);
    double wrong = Math.abs(foreseen.cents() - cash) / (double) cash;
    assertThat(wrong).as("forecast %s, cash %s", foreseen, Money.ofCents(cash)).isLessThan(0.05);
    // Believing everybody, or nobody in particular, would be far off.
    assertThat(open.cents() - cash).isGreaterThan(cash / 4);
    theOddsWereLearned();
  }

  private void theOddsWereLearned() {
    for (KeptProbability each : grades.probabilities()) {
      double honest =
          switch (each.grade()) {
            case FIRM -> 0.90;
            case CONDITIONAL -> 0.60;
            case WEAK -> 0.20;
          };
      assertThat(each.resolved()).isGreaterThan(90);
      assertThat(each.probability().doubleValue()).isCloseTo(honest, within(0.08));
    }
  }

  private Money sum(java.util.function.Function<Forecast, Money> what) {
    return figures.forecast().stream().map(what).reduce(Money.ZERO, Money::plus);
  }

  private List<Said> promises(int count, LocalDate today) {
    List<Said> said = new ArrayList<>();
    List<String> words = HONEST.keySet().stream().sorted().toList();
    for (int i = 0; i < count; i++) {
      long cents = 5_000 + random.nextInt(95_000);
      var account =
          anAccount(jdbc).owing(Money.ofCents(cents).amount().toPlainString(), today).save(today);
      var due = today.plusDays(3 + random.nextInt(20));
      var one = new Said(account, cents, due, words.get(random.nextInt(words.size())));
      commitments.record(
          new CommitmentTerms(
              account,
              null,
              new AgentId(7),
              List.of(new Instalment(1, due, due, Money.ofCents(cents))),
              PaymentMeans.TRANSFER,
              List.of(),
              one.words(),
              "M. Petit"));
      said.add(one);
    }
    return said;
  }

  private long come(List<Said> said) {
    long cash = 0;
    for (Said one : said) {
      if (random.nextDouble() < HONEST.get(one.words())) {
        cash += one.cents();
        RunAs.system(() ->
            payments.receive(
                one.account(),
                Money.ofCents(one.cents()),
                one.due(),
                "",
                "VIR",
                "bank-" + serial++));
        clock.at(one.due(), LocalTime.of(9, 0));
      }
    }
    return cash;
  }
}
