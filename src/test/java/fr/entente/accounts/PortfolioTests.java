package fr.entente.accounts;

import static fr.entente.accounts.AccountBuilder.anAccount;
import static fr.entente.accounts.Contesting.aDispute;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.CallId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.Language;
import fr.entente.kernel.Money;
import fr.entente.kernel.PhoneNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EntenteTest
@WithMockUser(roles = {"AGENT", "LEAD"})
class PortfolioTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
  private static final String EMAIL = "compta@example.org";

  @Autowired JdbcClient jdbc;
  private static final String PHONE = "+33199000011";
  private static final AgentId MARIE = new AgentId(1);

  @Autowired Portfolio portfolio;
  @Autowired ContactBook book;
  @Autowired Disputes disputes;
  @Autowired TestClock clock;

  @Test
  void anAccountIsFoundByWhateverPeopleCallIt() {
    var account =
        anAccount(jdbc)
            .named("Quincaillerie 100% Zephyr")
            .reachableAt("+33199000077")
            .owing("ZQ-2026-77", "100.00", TODAY)
            .save(TODAY);
    jdbc.sql("UPDATE debtor SET siren = '732829320' WHERE id = ?").param(debtor(account)).update();
    String reference = portfolio.account(account).orElseThrow().reference();
    for (String text :
        List.of(
            reference,
            "zq 2O26",
            "7328293",
            "732 829 320 00074",
            "01 99 00 00 77",
            "quincaillerie 100%",
            "zephyr")) {
      assertThat(portfolio.search(text, 200)).as(text).extracting(Account::id).contains(account);
    }
    assertThat(portfolio.search("quincaillerie%zeph", 200)).isEmpty();
  }

  @Test
  void whoReadsAFileIsWrittenDownOnceAnHour() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    var other = new AgentId(MARIE.value() + 1);
    portfolio.read(account, MARIE);
    portfolio.read(account, MARIE);
    portfolio.read(account, other);
    assertThat(readers(account)).containsExactly(MARIE.value(), other.value());
    clock.forward(Duration.ofMinutes(61));
    portfolio.read(account, MARIE);
    assertThat(readers(account)).containsExactly(MARIE.value(), other.value(), MARIE.value());
    assertThat(portfolio.read(new AccountId(999_999), MARIE)).isEmpty();
    assertThat(readers(new AccountId(999_999))).isEmpty();
  }

  private List<Long> readers(AccountId account) {
    return jdbc.sql(
            "SELECT actor_id FROM audit_event WHERE action = 'account.read' AND subject = ? ORDER BY id")
        .param("account:" + account.value())
        .query(Long.class)
        .list();
  }

  @Test
  void aFileTellsWhatIsKnownOfItsDebtor() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    jdbc.sql(
            "UPDATE debtor SET kind = 'PERSON', zone = 'Indian/Reunion', language = 'en',"
                + " birth_date = '1980-01-31' WHERE id = ?")
        .param(debtor(account))
        .update();
    var debtor = portfolio.file(account).orElseThrow().debtor();
    assertThat(debtor.kind()).isEqualTo(DebtorKind.PERSON);
    assertThat(debtor.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
    assertThat(debtor.language()).isEqualTo(Language.of("en"));
    assertThat(debtor.birthDate()).isEqualTo(LocalDate.of(1980, 1, 31));
    assertThat(debtor.city()).isNull();
    assertThat(portfolio.accountsOf(debtor.id())).containsExactly(account);
  }

  @Test
  void notesAndFactsAreReadAsTheyWereWritten() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    var debtor = new DebtorId(debtor(account));
    var first = portfolio.addNote(account, new AgentId(3), "rappelle demain", null);
    var second = portfolio.addNote(account, new AgentId(4), "a payé", new CallId(9));
    var old = portfolio.addFact(debtor, "PAYER", "paie le 10", "appel", TODAY.minusDays(9));
    var fresh = portfolio.addFact(debtor, "PAYER", "paie le 20", "appel", TODAY);
    var file = portfolio.file(account).orElseThrow();
    assertThat(file.notes()).containsExactly(second, first);
    assertThat(file.facts()).containsExactly(fresh, old);
  }

  @Test
  void anAddressThatWasUsedStaysWithItsContactUntilMailComesBack() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    var debtor = new DebtorId(debtor(account));
    portfolio.rememberEmail(debtor, "Comptabilité", EMAIL);
    portfolio.rememberEmail(debtor, "Someone else", EMAIL);
    assertThat(contacts(account)).extracting(Contact::email).containsExactly(EMAIL);
    portfolio.rememberEmail(debtor, " ", "autre@example.org");
    assertThat(contacts(account)).extracting(Contact::name).contains("E-mail");
    assertThat(portfolio.forgetEmail(debtor, EMAIL, new AgentId(1))).isEqualTo(1);
    assertThat(contacts(account)).extracting(Contact::email).doesNotContain(EMAIL);
  }

  @Test
  void aNumberOfNoUseIsToldWithItsContact() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    var added =
        book.add(
            new DebtorId(debtor(account)),
            "Mme Roche",
            ContactRole.CFO,
            new PhoneNumber("+33199000012"),
            null,
            MARIE);
    assertThat(contacts(account)).contains(added);
    book.wrongNumber(added.debtor(), added.phone(), "wrong number", MARIE);
    assertThat(contacts(account).getLast().phoneUnusable()).isTrue();
    assertThat(contacts(account).getFirst().phoneUnusable()).isFalse();
  }

  @Test
  void aWrongNumberIsWrongForEverybodyWhoHasItAndACorrectedOneIsNot() {
    var account = anAccount(jdbc).reachableAt(PHONE).owing("100.00", TODAY).save(TODAY);
    var first = contacts(account).getFirst();
    var second = book.add(first.debtor(), "Mme Roche", ContactRole.CFO, first.phone(), null, MARIE);
    assertThat(book.wrongNumber(first.debtor(), first.phone(), "wrong_number", MARIE)).isEqualTo(2);
    assertThat(book.wrongNumber(first.debtor(), first.phone(), "wrong_number", MARIE)).isZero();
    book.correct(
        second.id(),
        "Mme Roche",
        ContactRole.DIRECTOR,
        new PhoneNumber("+33199000013"),
        null,
        MARIE);
    assertThat(contacts(account)).extracting(Contact::phoneUnusable).containsExactly(true, false);
    assertThat(contacts(account).getLast().role()).isEqualTo(ContactRole.DIRECTOR);
  }

  @Test
  void aRemovedContactIsNowhereAndIsNotFoundByItsNumber() {
    var account = anAccount(jdbc).reachableAt(PHONE).owing("100.00", TODAY).save(TODAY);
    var contact = contacts(account).getFirst();
    assertThat(portfolio.search(PHONE, 5)).hasSize(1);
    book.remove(contact.id(), MARIE);
    book.remove(contact.id(), MARIE);
    assertThat(contacts(account)).isEmpty();
    assertThat(portfolio.search(PHONE, 5)).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM contact_card").query(Integer.class).single())
        .isZero();
  }

  @Test
  void noMoreIsDisputedThanIsOpen() {
    var account = anAccount(jdbc).owing("100.00", TODAY).save(TODAY);
    var invoice = portfolio.file(account).orElseThrow().invoices().getFirst().id();
    disputes.open(aDispute(account, invoice, "80", TODAY));
    assertThat(disputed(account)).isEqualTo(Money.euros("80"));
    jdbc.sql("UPDATE invoice SET open_amount = 30 WHERE id = ?").param(invoice.value()).update();
    assertThat(disputed(account)).isEqualTo(Money.euros("30"));
    jdbc.sql("UPDATE invoice SET open_amount = -5 WHERE id = ?").param(invoice.value()).update();
    assertThat(disputed(account)).isEqualTo(Money.ZERO);
  }

  private Money disputed(AccountId account) {
    return portfolio.file(account).orElseThrow().invoices().getFirst().disputed();
  }

  private List<Contact> contacts(AccountId account) {
    return portfolio.file(account).orElseThrow().contacts();
  }

  private long debtor(AccountId account) {
    return portfolio.account(account).orElseThrow().debtor().value();
  }
}
