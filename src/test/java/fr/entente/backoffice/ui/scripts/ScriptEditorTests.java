package fr.entente.backoffice.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.ViewTest;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptFolder;
import fr.entente.scripts.ScriptText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.DraftChecks;
import fr.entente.studio.DraftRoom;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.ScriptDrafts;
import fr.entente.studio.ScriptLibrary;
import fr.entente.studio.ScriptReleases;
import fr.entente.studio.ScriptSheet;
import fr.entente.studio.StepEdit;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The editor on a draft in memory: what fields and keys change in its text.
class ScriptEditorTests extends ViewTest {
  private static final String PATH = "fr/a.md";
  private static final String TEXT =
      "---\nkey: a\ntitle: A\nlanguage: fr\naudience: any\nstart: open\n---\n"
          + "## Ouvrir {#open}\n\nIntention : saluer\n\n> Bonjour.\n\n- Oui → next\n\n"
          + "## Suite {#next}\n\n> Et puis ?\n";

  private final ScriptDrafts drafts = mock();
  private final DraftChecks checks = mock();
  private final DraftRoom room = new DraftRoom();
  private final ScriptLibrary library = mock();
  private final ScriptReleases releases = mock();
  private final Publications publications = mock();
  private final fr.entente.proving.Replays replays = mock(fr.entente.proving.Replays.class);
  private OpenDraft draft = draft(TEXT);
  private ScriptEditor editor;

  @BeforeEach
  void anOpenDraft() {
    signedIn(Role.TRAINER);
    lenient().when(publications.files()).thenReturn(new TreeMap<>());
    var me = agents.current();
    lenient().when(agents.byId(any())).thenReturn(me);
    lenient()
        .when(checks.folder(any(), any()))
        .thenAnswer(call ->
            ScriptFolder.of(
                call.<SortedMap<String, String>>getArgument(0), LocalDate.of(2026, 11, 21)));
    lenient()
        .when(drafts.edit(anyLong(), any()))
        .thenAnswer(call -> {
          StepEdit edit = call.getArgument(1);
          String before = draft.files().getOrDefault(edit.path(), "");
          var text = ScriptText.of(before, ScriptSheet.language(edit.path()));
          var files = new TreeMap<>(draft.files());
          files.put(edit.path(), edit.change().apply(text).text());
          draft = draft(files);
          return new DraftChange.Accepted(draft, edit.path(), edit.step());
        });
    var doors =
        new StudioDoors(
            drafts, checks, room, library, releases, publications, replays, agents, formats, clock);
    editor = shown(new ScriptEditor(doors, new EditorSession(doors, draft, true)));
  }

  private OpenDraft draft(String text) {
    return draft(new TreeMap<>(java.util.Map.of(PATH, text)));
  }

  private OpenDraft draft(SortedMap<String, String> files) {
    return new OpenDraft(1, "A", PATH, ME, ME, clock.instant(), files);
  }

  private String text() {
    return draft.files().getOrDefault(PATH, "");
  }

  private TextField title() {
    return find(TextField.class).withId("step-title").single();
  }

  @Test
  void theFirstStepIsOpenAndATitleTypedIsOneLine() {
    assertThat(title().getValue()).isEqualTo("Ouvrir");
    test(title()).setValue("Dire bonjour");
    assertThat(text()).isEqualTo(TEXT.replace("## Ouvrir {", "## Dire bonjour {"));
  }

  @Test
  void keysAddMoveAndRemove() {
    editor.go(OutlineRow.of("open"), false);
    editor.wish(ScriptOutline.Wish.ADD_ANSWER);
    assertThat(text()).contains("- Oui → next\n- Nouvelle réponse\n");
    editor.go(new OutlineRow("open", 1), false);
    editor.wish(ScriptOutline.Wish.UP);
    assertThat(text()).contains("- Nouvelle réponse\n- Oui → next\n");
    editor.wish(ScriptOutline.Wish.REMOVE);
    assertThat(text()).isEqualTo(TEXT);
    editor.go(OutlineRow.of("open"), false);
    editor.wish(ScriptOutline.Wish.ADD_STEP);
    assertThat(text()).contains("## Nouvelle étape {#nouvelle-etape}");
    editor.go(OutlineRow.of("next"), false);
    editor.wish(ScriptOutline.Wish.UP);
    assertThat(text().indexOf("{#next}")).isLessThan(text().indexOf("{#nouvelle-etape}"));
    assertThat(ids()).containsExactly("open", "next", "nouvelle-etape");
  }

  private List<String> ids() {
    return ScriptText.of(text(), fr.entente.kernel.Language.FR).steps().stream()
        .map(each -> each.id())
        .toList();
  }

  @Test
  void anAnswerLeadsToAStepThatIsTyped() {
    editor.create(session().step("open").orElseThrow(), 0, "Écouter d'abord");
    assertThat(text())
        .contains("- Oui → ecouter-d-abord")
        .contains("## Écouter d'abord {#ecouter-");
    assertThat(title().getValue()).isEqualTo("Ouvrir");
  }

  private ScriptSheet session() {
    return ScriptSheet.of(draft.files(), PATH);
  }

  @Test
  void aStepThatIsRenamedTakesItsAnswersAlong() {
    editor.rename(session().step("next").orElseThrow(), "after");
    assertThat(text()).isEqualTo(TEXT.replace("→ next", "→ after").replace("{#next}", "{#after}"));
    editor.rename(session().step("after").orElseThrow(), "Not a name");
    assertThat(text()).contains("{#after}");
    assertThat(said()).contains("Not a name");
  }

  @Test
  void noEffectCanBeChosenThatDoesNothing() {
    @SuppressWarnings("unchecked")
    ComboBox<fr.entente.scripts.Effect> effect =
        find(ComboBox.class).all().stream()
            .filter(each -> "Ce qu’elle déclenche".equals(each.getLabel()))
            .findFirst()
            .orElseThrow();
    test(effect).selectItem("Poser un blocage");
    assertThat(text()).contains("- Oui → next (effet : hold:DISPUTE)");
  }
}
