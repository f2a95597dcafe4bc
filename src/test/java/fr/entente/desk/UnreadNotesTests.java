package fr.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.desk.picture.Draft;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EntenteTest
class UnreadNotesTests {
  private static final AgentId AGENT = new AgentId(7);

  @Autowired DraftRepository drafts;
  @Autowired UnreadNotes notes;
  @Autowired TestClock clock;

  private void type(String text) {
    drafts.save(AGENT, Draft.blank(31, "click").note(text), clock.instant());
  }

  @Test
  void aNoteIsUnreadUntilItWasReadAsItStands() {
    String text = "Dit « je n'en peux plus » \"vraiment\" \\ 😀\nmarie\tà 18 h";
    type(text);
    assertThat(notes.of(AGENT))
        .get()
        .extracting(UnreadNotes.Note::account, UnreadNotes.Note::text)
        .containsExactly(new AccountId(31), text);
    notes.read(notes.until(clock.instant()).getFirst());
    assertThat(notes.until(clock.instant())).isEmpty();
    drafts.note(AGENT, 31, text + " rappeler", clock.instant());
    assertThat(notes.until(clock.instant())).hasSize(1);
  }

  @Test
  void aNoteThatWasEmptiedIsReadAgainSoThatItsSignsAreWithdrawn() {
    type("trésorerie tendue");
    notes.read(notes.until(clock.instant()).getFirst());
    type("");
    assertThat(notes.until(clock.instant())).extracting(UnreadNotes.Note::text).containsExactly("");
  }

  @Test
  void whatWasTypedWhileTheNoteWasReadIsUnread() {
    type("trésorerie");
    var before = notes.until(clock.instant()).getFirst();
    type("trésorerie tendue");
    notes.read(before);
    assertThat(notes.of(AGENT)).map(UnreadNotes.Note::text).contains("trésorerie tendue");
  }

  @Test
  void anEmptyNoteAndANoteStillBeingTypedAreLeftAlone() {
    type("");
    assertThat(notes.until(clock.instant())).isEmpty();
    type("en cours");
    assertThat(notes.until(clock.instant().minus(Duration.ofSeconds(2)))).isEmpty();
  }
}
