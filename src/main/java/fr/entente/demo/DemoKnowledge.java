package fr.entente.demo;

import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.ContactBook;
import fr.entente.accounts.ContactRole;
import fr.entente.accounts.Intake;
import fr.entente.accounts.LetterChannel;
import fr.entente.accounts.Portfolio;
import fr.entente.demo.DemoPortfolio.DemoCreditor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AuditTrail;
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

/// What accounting files do not hold: facts, notes and further contacts of the demonstration,
/// loaded in one transaction with the mark that the demonstration is complete.
@Component
class DemoKnowledge {
  private static final String LOADED = "demo.loaded";

  private final Portfolio portfolio;
  private final ContactBook contacts;
  private final ChasingLetters letters;
  private final Intake intake;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final DemoMemory memory;

  DemoKnowledge(
      Portfolio portfolio,
      ContactBook contacts,
      ChasingLetters letters,
      Intake intake,
      AuditTrail audit,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      DemoMemory memory) {
    this.portfolio = portfolio;
    this.contacts = contacts;
    this.letters = letters;
    this.intake = intake;
    this.audit = audit;
    this.events = events;
    this.jdbc = jdbc;
    this.memory = memory;
  }

  boolean complete() {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM audit_line WHERE subject = 'portfolio' AND action = ?)")
        .param(LOADED)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public void complete(Function<DemoCreditor, CreditorId> creditors, LocalDate today) {
    for (DemoCreditor demo : DemoCreditor.values()) {
      CreditorId creditor = creditors.apply(demo);
      for (String what : List.of("faits", "connu")) {
        DemoCreditor.read(demo.file(what), today)
            .lines()
            .skip(1)
            .forEach(line -> learn(creditor, line.split(";", -1)));
        memory.forget();
      }
    }
    audit.record(null, LOADED, "portfolio", today.toString());
    events.publishEvent(new DemoLoaded(today));
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
