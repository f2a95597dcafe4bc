package fr.entente.demo;

import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.ContactRole;
import fr.entente.accounts.Intake;
import fr.entente.accounts.LetterChannel;
import fr.entente.accounts.Portfolio;
import fr.entente.demo.DemoPortfolio.DemoCreditor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What accounting files do not hold: facts, notes and further contacts of the demonstration, some
/// lines at a time, with the mark that they were taken.
@Component
class DemoKnowledge {
  // What is no file: banks and rates.
  private static final String REST = "banks";
  private static final int LINES = 60;

  private final Portfolio portfolio;
  private final ContactBook contacts;
  private final ChasingLetters letters;
  private final Intake intake;
  private final DemoMarks marks;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoKnowledge(
      Portfolio portfolio,
      ContactBook contacts,
      ChasingLetters letters,
      Intake intake,
      DemoMarks marks,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.portfolio = portfolio;
    this.contacts = contacts;
    this.letters = letters;
    this.intake = intake;
    this.marks = marks;
    this.events = events;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  boolean complete() {
    return !marks.of(DemoMarks.LOADED).isEmpty();
  }

  /// The day from which everything is counted, also when the load goes on tomorrow.
  @Transactional
  public LocalDate day(LocalDate today) {
    return marks.of(DemoMarks.BEGAN).stream()
        .findFirst()
        .map(LocalDate::parse)
        .orElseGet(() -> {
          marks.set(DemoMarks.BEGAN, today.toString());
          return today;
        });
  }

  /// A few lines at a time, so that nobody who works meanwhile waits for all of them.
  void bring(Function<DemoCreditor, CreditorId> creditors, LocalDate today) {
    for (DemoCreditor demo : DemoCreditor.values()) {
      CreditorId creditor = creditors.apply(demo);
      for (String what : List.of("faits", "connu")) {
        bring(demo.file(what), creditor, today);
      }
    }
    once(REST, () -> events.publishEvent(new DemoLoaded(today)));
  }

  private void bring(String file, CreditorId creditor, LocalDate today) {
    List<String> lines = DemoCreditor.read(file, today).lines().skip(1).toList();
    for (int from = 0; from < lines.size(); from += LINES) {
      var some = lines.subList(from, Math.min(lines.size(), from + LINES));
      once(file + " " + from, () -> some.forEach(line -> learn(creditor, line.split(";", -1))));
    }
  }

  private void once(String what, Runnable work) {
    if (!marks.of(DemoMarks.KNOWN).contains(what)) {
      transaction.executeWithoutResult(_ -> {
        work.run();
        marks.set(DemoMarks.KNOWN, what);
      });
    }
  }

  void completed(LocalDate today) {
    marks.set(DemoMarks.LOADED, today.toString());
  }

  private void learn(CreditorId creditor, String[] cells) {
    AccountId account =
        jdbc.sql("SELECT id FROM account_card WHERE creditor_id = ? AND reference = ?")
            .param(creditor.value())
            .param(cells[0])
            .query((row, _) -> new AccountId(row.getLong("id")))
            .single();
    DebtorId debtor = portfolio.account(account).orElseThrow().debtor();
    switch (cells[1]) {
      case "fait" ->
          portfolio.addFact(debtor, cells[2], cells[3], cells[4], LocalDate.parse(cells[5]));
      case "courrier" ->
          letters.note(
              account,
              cells[3],
              LetterChannel.valueOf(cells[2]),
              LocalDate.parse(cells[5]),
              cells[4],
              null);
      case "note" ->
          intake.addNote(
              account,
              cells[3],
              LocalDate.parse(cells[5]).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
      case "contact" ->
          contacts.add(
              debtor,
              cells[3],
              role(cells[2]),
              PhoneNumber.parse(cells[4], "FR").orElse(null),
              null,
              null);
      default -> throw new IllegalStateException("unknown demonstration line");
    }
  }

  private static ContactRole role(String title) {
    return switch (title) {
      case "Achats" -> ContactRole.PURCHASING;
      case "Comptabilité" -> ContactRole.ACCOUNTING;
      case "DAF" -> ContactRole.CFO;
      case "Gérant" -> ContactRole.DIRECTOR;
      case "Signataire" -> ContactRole.SIGNATORY;
      case "Standard" -> ContactRole.SWITCHBOARD;
      default -> throw new IllegalStateException("unknown title " + title);
    };
  }
}
