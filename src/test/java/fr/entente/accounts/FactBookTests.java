package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// Dated facts and letters: the last that was told stands, nothing is overwritten.
@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class FactBookTests {
  private static final AgentId ME = new AgentId(1);
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  @Autowired Portfolio portfolio;
  @Autowired FactBook facts;
  @Autowired ChasingLetters letters;
  private AccountId account;
  private LocalDate today;

  @BeforeEach
  void owes() {
    today = LocalDate.now(clock);
    account = anAccount(jdbc).owing("F-1", "100.00", today.minusDays(30)).save(today);
  }

  private AccountFile file() {
    return portfolio.file(account).orElseThrow();
  }

  private FactResult tell(FactKind kind, String text, String source, LocalDate day) {
    return facts.tell(file().debtor().id(), Map.of(kind, text), source, day, ME);
  }

  private String stands(FactKind kind) {
    return kind.latest(file().facts()).map(Fact::text).orElse("-");
  }

  @Test
  void theLastStandsAndWhatStoodBeforeCanBeRead() {
    tell(FactKind.PORTAL, "Chorus Pro", "Mme Roy", today.minusDays(3));
    tell(FactKind.PORTAL, "e-mail", "Mme Roy", today);
    assertThat(stands(FactKind.PORTAL)).isEqualTo("e-mail");
    assertThat(file().facts()).extracting(Fact::text).containsExactly("e-mail", "Chorus Pro");
    // An older word that is told later does not stand.
    tell(FactKind.PORTAL, "courrier", "dossier", today.minusDays(90));
    assertThat(stands(FactKind.PORTAL)).isEqualTo("e-mail");
    tell(FactKind.PORTAL, " ", "Mme Roy", today);
    assertThat(stands(FactKind.PORTAL)).isEqualTo("-");
  }

  @Test
  void whatIsKnownIsNotToldTwiceButAScoreIsAsOfItsDay() {
    tell(FactKind.CUT_OFF, "le 20", "Mme Roy", today);
    assertThat(tell(FactKind.CUT_OFF, "le 20 ", "Mme Roy", today))
        .isEqualTo(new FactResult.Kept(0));
    tell(FactKind.CREDIT, "12/20", "Altares", today.minusDays(60));
    assertThat(tell(FactKind.CREDIT, "12/20", "Altares", today)).isEqualTo(new FactResult.Kept(1));
    assertThat(FactKind.CREDIT.latest(file().facts()).orElseThrow().observedOn()).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource({
    "PORTAL, x, '', 0, source",
    "PORTAL, x, a, 1, day",
    "BIRTH_DATE, 31/05/1980, a, 0, birth",
    "BIRTH_DATE, 2030-01-01, a, 0, birth",
    "BIRTH_DATE, 1880-01-01, a, 0, birth"
  })
  void whatIsNoFactIsRefused(FactKind kind, String text, String source, int days, String reason) {
    assertThat(tell(kind, text, source, today.plusDays(days)))
        .isEqualTo(new FactResult.Refused(reason));
    assertThat(file().facts()).isEmpty();
  }

  @Test
  void aLetterHasNoReplyUntilOneIsNotedAndTheFormalOneIsAmongThem() {
    jdbc.sql("UPDATE account SET letter_reference = 'MED-1', letter_sent_on = ?")
        .param(today.minusDays(40))
        .update();
    assertThat(
            letters.note(
                account, "Relance 2", LetterChannel.REGISTERED, today.minusDays(9), "Durand", ME))
        .isEmpty();
    List<ChasingLetter> all = letters.of(file().account());
    assertThat(all).extracting(ChasingLetter::title).containsExactly("Relance 2", "MED-1");
    assertThat(all).allMatch(letter -> letter.repliedOn() == null);
    letters.replied(all.getFirst().id(), ME);
    assertThat(letters.of(file().account()).getFirst().repliedOn()).isEqualTo(today);
  }

  @Test
  void aLetterOfTomorrowOrWithoutANameIsNone() {
    assertThat(letters.note(account, " ", LetterChannel.POST, today, "Durand", ME))
        .contains("title");
    assertThat(letters.note(account, "R", LetterChannel.POST, today.plusDays(1), "Durand", ME))
        .contains("day");
    assertThat(letters.note(account, "R", LetterChannel.POST, today, "", ME)).contains("source");
  }
}
