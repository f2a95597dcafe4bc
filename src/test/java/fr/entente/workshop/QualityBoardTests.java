package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(username = "thomas", roles = "TRAINER")
class QualityBoardTests {
  @Autowired QualityBoard board;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private void counted(
      LocalDate day, String source, String phrase, String version, int fired, int yes, int no) {
    jdbc.sql("INSERT INTO finding_tally VALUES (?, 'fr', ?, 'CASH_FLOW_HIDDEN', ?, ?, ?, ?, ?)")
        .params(day, source, phrase, version, fired, yes, no)
        .update();
  }

  @Test
  void sourcesAndVersionsCountTogetherAndTheTrendLooksBack() {
    LocalDate today = LocalDate.now(clock);
    counted(today, "TRANSCRIPT", "p", "v1", 10, 6, 2);
    counted(today.minusDays(29), "NOTE", "p", "v2", 4, 3, 1);
    counted(today, "CARD", "p", "card", 50, 50, 0);
    counted(today.minusDays(30), "TRANSCRIPT", "p", "v1", 10, 5, 5);
    assertThat(board.lines(30))
        .singleElement()
        .matches(q -> q.fired() == 14 && q.confirmed() == 9 && q.cleared() == 3)
        .matches(q -> q.unanswered() == 2 && q.language() == Language.FR)
        .matches(q -> Math.abs(q.trend() - 0.25) < 1e-9)
        .matches(q -> q.verdict() == QualityVerdict.GOOD);
  }

  @Test
  void fewAnswersSayNothing() {
    counted(LocalDate.now(clock), "TRANSCRIPT", "", "v1", 30, 0, 9);
    assertThat(board.lines(30)).singleElement().matches(q -> q.verdict() == QualityVerdict.TOO_FEW);
  }
}
