package fr.entente.backoffice.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.listening.LineComplaint;
import fr.entente.workshop.DraftLine;
import fr.entente.workshop.EditResult;
import fr.entente.workshop.Entry;
import fr.entente.workshop.ListeningDraft;
import fr.entente.workshop.Pasted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTests extends ViewTest {
  private final ListeningDraft draft = mock();
  private final List<String> saved = new ArrayList<>();

  @Test
  void whoMayOnlyReadSeesTheListAlone() {
    shown(new EntriesTab(draft, formats, false));
    assertThat(find(LineForm.class).all()).isEmpty();
    assertThat(find(PastePanel.class).all()).isEmpty();
    assertThat(find(Button.class).all()).isEmpty();
  }

  @Test
  void aLineGoesToTheDraftAndTheFormIsFreeAgain() {
    when(draft.save(any(), any())).thenReturn(new EditResult.Saved());
    var form = form(null);
    text().setValue("On attend un virement");
    press("Mettre au brouillon (Ctrl+Entrée)");
    verify(draft)
        .save(
            null,
            new Entry(
                Entry.Kind.EXAMPLE,
                Language.FR,
                Label.CASH_FLOW_HIDDEN,
                null,
                Channel.TRANSCRIPT,
                "",
                false,
                "On attend un virement",
                "",
                false));
    assertThat(saved).singleElement().asString().startsWith("Enregistré au brouillon");
    assertThat(text().isEmpty()).isTrue();
    assertThat(form.like().label()).isEqualTo(Label.CASH_FLOW_HIDDEN);
  }

  @Test
  void whatIsRefusedStaysToBeCorrected() {
    when(draft.save(any(), any()))
        .thenReturn(new EditResult.Refused("backoffice.listening.refused.stale", Map.of()));
    form(null);
    text().setValue("On attend un virement");
    press("Mettre au brouillon (Ctrl+Entrée)");
    assertThat(said()).contains("a changé depuis l’entraînement");
    assertThat(text().getValue()).isEqualTo("On attend un virement");
    assertThat(saved).isEmpty();
  }

  @Test
  void aLineThatIsOffIsSwitchedOn() {
    when(draft.save(any(), any())).thenReturn(new EditResult.Saved());
    var line = new DraftLine(example(true), "examples.tsv", 3, null, 0, 1, null, null);
    form(line);
    press("Réactiver");
    verify(draft).save(line, example(false));
  }

  @Test
  void onlyExamplesArePasted() {
    var pattern =
        new Entry(
            Entry.Kind.PHRASE,
            Language.FR,
            Label.CASH_FLOW_HIDDEN,
            null,
            Channel.TRANSCRIPT,
            "x",
            true,
            "",
            "",
            false);
    paste(pattern, "une ligne");
    assertThat(said()).contains("Seuls des exemples peuvent être collés");
    verify(draft, never()).paste(any(), any());
  }

  @Test
  void whatWasPastedWithFaultsStaysInTheField() {
    var fault = new LineComplaint("paste", 2, "detection.complaint.label", Map.of());
    when(draft.paste(example(false), "bon\nmauvais")).thenReturn(new Pasted(1, List.of(fault)));
    paste(example(false), "bon\nmauvais");
    assertThat(said()).contains("1 ajouté, 1 refusé");
    assertThat(find(TextArea.class).withId("paste-lines").single().getValue()).isNotEmpty();
  }

  private LineForm form(DraftLine line) {
    var form = shown(new LineForm(draft, saved::add));
    if (line != null) {
      form.edit(line);
    }
    return form;
  }

  private void paste(Entry like, String lines) {
    var panel = shown(new PastePanel(draft, () -> like, () -> {}));
    panel.setOpened(true);
    find(TextArea.class).withId("paste-lines").single().setValue(lines);
    press("Ajouter au brouillon");
  }

  private TextArea text() {
    return find(TextArea.class).withId("entry-text").single();
  }

  private static Entry example(boolean off) {
    return new Entry(
        Entry.Kind.EXAMPLE,
        Language.FR,
        Label.CASH_FLOW_HIDDEN,
        null,
        Channel.NOTE,
        "",
        false,
        "On attend un virement",
        "",
        off);
  }
}
