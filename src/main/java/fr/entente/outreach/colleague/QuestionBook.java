package fr.entente.outreach.colleague;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Language;
import fr.entente.kernel.PublicHolidays;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.ColleagueRequest;
import fr.entente.outreach.OutreachSettings;
import fr.entente.outreach.link.ColleagueLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps what was asked of whom, and finds it by its link.
@Component
public class QuestionBook {
  private final ColleagueQuestionRepository rows;
  private final ColleagueLinks links;
  private final OutreachSettings settings;
  private final Clock clock;

  QuestionBook(
      ColleagueQuestionRepository rows,
      ColleagueLinks links,
      OutreachSettings settings,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  /// A question that was just asked, and the address under which it is answered.
  public record Made(ColleagueQuestion question, String url) {}

  public Made ask(
      ColleagueRequest asked, List<String> questions, String address, Language language) {
    Instant now = clock.instant();
    var row =
        new ColleagueQuestionRow(
            asked, questions, address, language, now, awaitedUntil(now), links.until(now));
    var question = rows.persist(row).question();
    return new Made(question, links.url(question.id(), question.expiresAt()));
  }

  // So many hours of working days: nobody is expected to answer on a Sunday.
  private Instant awaitedUntil(Instant now) {
    var until = now.plus(settings.colleagueWait()).atZone(clock.getZone());
    while (!PublicHolidays.FRANCE.businessDay(until.toLocalDate())) {
      until = until.plusDays(1);
    }
    return until.toInstant();
  }

  public long open(AccountId account) {
    return rows.open(account, clock.instant());
  }

  public List<ColleagueQuestion> of(AccountId account) {
    return rows.findTop10ByAccountIdOrderByIdDesc(account).stream()
        .map(ColleagueQuestionRow::question)
        .toList();
  }

  public Optional<ColleagueQuestion> lastAsked(AccountId account) {
    return rows.lastAsked(account.value()).map(ColleagueQuestionRow::question);
  }

  /// What a token names, open or not; empty when it was never ours.
  public Optional<ColleagueQuestion> named(String token) {
    return links
        .read(token)
        .flatMap(signed ->
            rows.findById(signed.id())
                .map(ColleagueQuestionRow::question)
                .filter(one -> one.expiresAt().equals(signed.expiresAt())));
  }

  Optional<ColleagueQuestion> openBy(String token) {
    return named(token).filter(one -> one.open(clock.instant()));
  }

  /// False when somebody was quicker, or its time is over.
  boolean answered(ColleagueQuestion question) {
    return rows.answer(question.id(), clock.instant()) == 1;
  }
}
