package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Fact;
import fr.entente.accounts.FactKind;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// What a file of open items says of the customers beside what they owe.
@EntenteTest
@WithMockUser(roles = "LEAD")
class FactImportTests {
  private static final String HEADER =
      "Code client;Type client;Raison sociale;N° facture;Date facture;Montant TTC;N° commande;"
          + "Date de naissance;Score;Source score;Date score\n";

  @Autowired Imports imports;
  @Autowired Layouts layouts;
  @Autowired Portfolio portfolio;
  private ImportFixture files;

  @BeforeEach
  void aCreditor() {
    files =
        new ImportFixture(
            imports,
            layouts,
            imports.addCreditor("Grossiste Lemoine", null, CollectorKind.CREDITOR, null, null));
  }

  private List<Fact> facts(String name) {
    var account = portfolio.search(name, 1).getFirst();
    return portfolio.file(account.id()).orElseThrow().facts();
  }

  private static String text(FactKind kind, List<Fact> facts) {
    return kind.latest(facts).map(Fact::text).orElse("");
  }

  @Test
  void whatProvesThePersonAndHowSoundTheCustomerIsComesWithTheItems() {
    files.apply(
        HEADER
            + "C1;;Boulangerie Aubin;F1;01/09/2026;100,00;BC 7;24/12/1979;12/20;Altares;02/08/2026\n"
            + "C2;particulier;Alix Perrault;F2;01/09/2026;50,00;;24/12/1979;;;\n");
    var company = facts("Boulangerie Aubin");
    assertThat(text(FactKind.ORDER_NUMBER, company)).isEqualTo("BC 7");
    assertThat(FactKind.BIRTH_DATE.latest(company)).isEmpty();
    var credit = FactKind.CREDIT.latest(company).orElseThrow();
    assertThat(credit.text()).isEqualTo("12/20");
    assertThat(credit.source()).isEqualTo("Altares");
    assertThat(credit.observedOn()).isEqualTo(LocalDate.of(2026, 8, 2));
    var person = facts("Alix Perrault");
    assertThat(text(FactKind.BIRTH_DATE, person)).isEqualTo("1979-12-24");
    assertThat(person).hasSize(1).allMatch(fact -> fact.source().startsWith("import "));
  }

  @Test
  void twoNumbersAreTwoContactsAndWhatIsNoNumberIsANote() {
    String header = "Code client;Raison sociale;N° facture;Date facture;Montant TTC;Tél\n";
    String lines =
        "C1;Boulangerie Aubin;F1;01/09/2026;100,00;01 99 00 00 11 (compta) / 06 39 98 00 12\n"
            + "C2;Garage Serin;F2;01/09/2026;50,00;demander Alix\n";
    files.apply(header + lines);
    files.apply(header + lines.replace("F1;", "F3;").replace("F2;", "F4;"));
    assertThat(numbers("Boulangerie Aubin")).containsExactly("+33199000011", "+33639980012");
    assertThat(text(FactKind.PHONE_NOTE, facts("Boulangerie Aubin"))).isEqualTo("compta");
    assertThat(numbers("Garage Serin")).isEmpty();
    assertThat(text(FactKind.PHONE_NOTE, facts("Garage Serin"))).isEqualTo("demander Alix");
  }

  private List<String> numbers(String name) {
    var account = portfolio.search(name, 1).getFirst();
    return portfolio.file(account.id()).orElseThrow().contacts().stream()
        .flatMap(contact -> Stream.ofNullable(contact.phone()))
        .map(PhoneNumber::e164)
        .toList();
  }

  @Test
  void theSameFileAgainTellsNothingNewAndANewScoreStands() {
    String first =
        HEADER + "C1;;Boulangerie Aubin;F1;01/09/2026;100,00;BC 7;;12/20;Altares;02/08/2026\n";
    files.apply(first);
    files.apply(first.replace("F1;", "F2;"));
    assertThat(facts("Boulangerie Aubin")).hasSize(2);
    files.apply(first.replace("F1;", "F3;").replace("12/20", "6/20").replace("02/08", "02/11"));
    assertThat(facts("Boulangerie Aubin")).hasSize(3);
    assertThat(text(FactKind.CREDIT, facts("Boulangerie Aubin"))).isEqualTo("6/20");
  }
}
