package fr.entente.backoffice.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.detection.Proposal;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ExampleProposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class AlarmPanelTests extends ViewTest {
  private static final Proposal OFTEN = alarm(1, "le compte est bon", 4);
  private static final Proposal ONCE = alarm(2, "je passe à la banque", 1);

  private final ExampleProposals proposals = mock();

  private static Proposal alarm(long id, String text, int times) {
    var day = LocalDate.of(2026, 11, 27);
    return new Proposal(
        id,
        day,
        Language.FR,
        Channel.TRANSCRIPT,
        Label.NONE,
        Label.BANK_PROBLEM_HIDDEN,
        text,
        "v",
        times,
        day);
  }

  @BeforeEach
  void twoAlarms() {
    when(proposals.falseAlarms(anyInt())).thenReturn(List.of(OFTEN, ONCE));
    shown(new AlarmPanel(proposals, formats));
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private String sentence() {
    return find(TextArea.class).single().getValue();
  }

  @Test
  void theSecondHalfOfADoubleClickDismissesNoLineThatNobodyRead() {
    when(proposals.falseAlarms(anyInt())).thenReturn(List.of(ONCE));
    press("Écarter");
    clickAgain(button("Écarter"));
    verify(proposals).reject(OFTEN);
    verify(proposals, never()).reject(ONCE);
    assertThat(sentence()).isEqualTo(ONCE.text());
  }

  @Test
  void whatIsTakenIsTheLineAsTheTrainerMendedIt() {
    when(proposals.accept(any(), any())).thenReturn(new EditResult.Saved());
    find(TextArea.class).single().setValue("le compte tombe juste");
    press("Vie ordinaire");
    clickAgain(button("Vie ordinaire"));
    var entry = ArgumentCaptor.forClass(Entry.class);
    verify(proposals, times(1)).accept(eq(OFTEN), entry.capture());
    assertThat(entry.getValue().text()).isEqualTo("le compte tombe juste");
    assertThat(said()).contains("vie ordinaire");
  }

  @Test
  void aRefusedLineStaysWithItsReason() {
    when(proposals.accept(any(), any()))
        .thenReturn(new EditResult.Refused("detection.edit.meanwhile", Map.of()));
    press("Vie ordinaire");
    assertThat(sentence()).isEqualTo(OFTEN.text());
    assertThat(said()).isNotBlank().doesNotContain("detection.edit");
  }

  @Test
  void withoutAnAlarmNothingCanBeTakenOrDismissed() {
    when(proposals.falseAlarms(anyInt())).thenReturn(List.of());
    press("Écarter");
    assertThat(button("Écarter").isEnabled()).isFalse();
    assertThat(button("Vie ordinaire").isEnabled()).isFalse();
    assertThat(sentence()).isEmpty();
  }
}
