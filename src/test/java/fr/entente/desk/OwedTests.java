package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was said is owed until it is done, and no longer.
class OwedTests {
  private static final Draft SAID =
      Draft.blank(5, "click").said(DeskCommand.DOCUMENT, "INVOICE").owes(DeskCommand.CONTACT);

  private static final Notice DONE = Notice.done("desk.done.document");

  @Test
  void whatItsFormSavedIsDone() {
    var after = Owed.after(DeskCommand.DOCUMENT, DeskCommand.DOCUMENT, SAID.closed().notice(DONE));
    assertThat(after.undone()).containsExactly(DeskCommand.CONTACT);
  }

  @Test
  void whoClosesTheFormStillOwesIt() {
    var after = Owed.after(DeskCommand.CLOSE_FORM, DeskCommand.DOCUMENT, SAID.closed());
    assertThat(after.undone()).containsExactlyInAnyOrder(DeskCommand.DOCUMENT, DeskCommand.CONTACT);
  }

  @Test
  void whatWasRefusedIsStillOwed() {
    var refused = SAID.notice(Notice.warning("desk.refused.document_no_address", Map.of()));
    assertThat(Owed.after(DeskCommand.DOCUMENT, DeskCommand.DOCUMENT, refused).undone())
        .contains(DeskCommand.DOCUMENT);
  }

  @Test
  void aKeyThatDoesTheSameAtOnceCounts() {
    var said = Draft.blank(5, "click").owes(DeskCommand.RECAP).owes(DeskCommand.PLAN);
    assertThat(Owed.after(DeskCommand.RECAP_NOW, null, said.notice(DONE)).undone())
        .containsExactly(DeskCommand.PLAN);
    assertThat(Owed.after(DeskCommand.PROMISE_ALL, null, said.notice(DONE)).undone())
        .containsExactly(DeskCommand.RECAP);
    assertThat(Owed.after(DeskCommand.SAVE, DeskCommand.PROMISE, said.notice(DONE)).undone())
        .containsExactly(DeskCommand.RECAP);
  }

  @Test
  void aFormBeginsWithWhatWasSaidAndOnlyThatOne() {
    assertThat(SAID.beginning()).isEqualTo("INVOICE");
    assertThat(SAID.form(DeskCommand.CALLBACK, null).beginning()).isEmpty();
  }
}
