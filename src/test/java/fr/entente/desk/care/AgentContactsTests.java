package fr.entente.desk.care;

import static fr.entente.desk.Cases.BLANK;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.ON_CALL;
import static fr.entente.desk.Cases.contact;
import static fr.entente.desk.Cases.said;
import static fr.entente.desk.Cases.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.entente.accounts.ContactBook;
import fr.entente.accounts.ContactRole;
import fr.entente.accounts.Portfolio;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.care.AgentContacts.Written;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.kernel.ContactId;
import fr.entente.kernel.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers and contacts at the desk.
class AgentContactsTests {
  private static final Draft OPEN = BLANK.form(DeskCommand.CONTACT, null);

  private final Portfolio portfolio = mock(RETURNS_DEEP_STUBS);
  private final ContactBook book = mock();
  private final AgentContacts contacts =
      new AgentContacts(some(DeskCommands.class), portfolio, book);

  @BeforeEach
  void aFrenchDebtor() {
    when(portfolio.debtor(ON_CALL.debtor()).country()).thenReturn("FR");
    when(book.add(any(), any(), any(), any(), any(), any()))
        .thenReturn(contact(31, "+33199001299"));
  }

  private Draft save(ContactId which, String name, String phone, String email) {
    return contacts.save(ON_CALL, OPEN, which, new Written(name, ContactRole.CFO, phone, email));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 01 99 00 12 99, '',              name",
    "Roche, abc,         '',              phone",
    "Roche, '',          'not an address', email",
    "Roche, '',          '',              nowhere"
  })
  void whatIsMissingIsSaidAndTheFormStays(String name, String phone, String email, String missing) {
    var after = save(null, name, phone, email);
    assertThat(said(after)).isEqualTo("desk.refused.contact." + missing);
    assertThat(after.form()).isEqualTo(DeskCommand.CONTACT);
    verifyNoInteractions(book);
  }

  @Test
  void aNewNumberIsTheNextToBeRung() {
    var after = save(null, " Roche ", "01 99 00 12 99", "");
    verify(book)
        .add(
            ON_CALL.debtor(),
            "Roche",
            ContactRole.CFO,
            new PhoneNumber("+33199001299"),
            null,
            CLAIRE);
    assertThat(after.form()).isNull();
    assertThat(after.callee()).isEqualTo(31);
  }

  @Test
  void aCorrectionKeepsTheChoiceOfWhomToRing() {
    var after = save(new ContactId(5), "Roche", "", "roche@example.org");
    verify(book)
        .correct(new ContactId(5), "Roche", ContactRole.CFO, null, "roche@example.org", CLAIRE);
    assertThat(after.callee()).isNull();
    assertThat(said(after)).isEqualTo("desk.done.contact.corrected");
  }
}
