package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Role;
import fr.entente.backoffice.ui.Apart;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.scripts.Complaint;
import fr.entente.scripts.WordsText;
import fr.entente.studio.DraftChange;
import fr.entente.studio.OpenDraft;
import fr.entente.studio.ReleaseResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// The sentences of mails and of the debtor's page, French and English side by side, in the house's
/// words where it has its own. A trainer words them in one draft, which is put in force like a
/// script.
@Route(value = "words", layout = MainLayout.class)
@Menu(title = "nav.words", order = 425, icon = "vaadin:envelope-open-o")
@RolesAllowed({"TRAINER", "LEAD", "MANAGER"})
@StyleSheet("studio.css")
class HouseWordsView extends Screen {
  private static final String DRAFT = WordsText.path(Language.FR);
  private final StudioDoors doors;
  private final boolean edits;
  private final Banner banner = new Banner();
  private final Grid<HouseWord> list;
  private final TextField search = new TextField();
  private final Div beside = new Div();
  private final Button publish =
      new Button(getTranslation("backoffice.words.publish"), _ -> publish());

  HouseWordsView(StudioDoors doors) {
    super("nav.words");
    this.doors = doors;
    edits = doors.agents().current().has(Role.TRAINER);
    list = grid();
    search.setPlaceholder(getTranslation("backoffice.words.search"));
    search.setAriaLabel(getTranslation("backoffice.words.search"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> renew());
    search.setId("words-search");
    beside.addClassName("words-form");
    publish.addThemeName("primary");
    publish.setId("words-publish");
    actions(search);
    if (edits) {
      actions(publish);
    }
    var page = new Div(list, beside);
    page.addClassName("words-page");
    add(banner, page);
    renew();
  }

  private Grid<HouseWord> grid() {
    var grid = Lists.<HouseWord>grid(getTranslation("nav.words"));
    Lists.component(grid, getTranslation("backoffice.words.name"), this::opener)
        .setAutoWidth(false)
        .setWidth("13rem");
    // Both languages are in sight, however long their sentences are.
    for (Language language : Language.values()) {
      Lists.text(
              grid, getTranslation("backoffice.language." + language), word -> said(word, language))
          .setAutoWidth(false)
          .setWidth("10rem")
          .setFlexGrow(1);
    }
    grid.setId("words-list");
    grid.setEmptyStateText(getTranslation("backoffice.words.none"));
    return grid;
  }

  private Button opener(HouseWord word) {
    var open = new Button(word.name(), _ -> show(word));
    open.addThemeNames("tertiary", "small");
    return open;
  }

  // A sign in front tells the house's own words without colour.
  private static String said(HouseWord word, Language language) {
    return (word.own(language) ? "✎ " : "") + word.said(language);
  }

  private Optional<OpenDraft> draft() {
    return doors.drafts().open().stream().filter(draft -> draft.script().equals(DRAFT)).findFirst();
  }

  private void renew() {
    Optional<OpenDraft> draft = draft();
    SortedMap<String, String> files =
        draft
            .map(open -> doors.drafts().laidOver(open.id()))
            .orElseGet(() -> doors.publications().files());
    String wanted = Folding.fold(search.getValue());
    list.setItems(HouseWord.all(files).stream().filter(word -> word.has(wanted)).toList());
    publish.setEnabled(draft.isPresent());
    draft.ifPresent(open -> check(open.id()));
  }

  private void check(long draft) {
    Apart.run(
        UI.getCurrent(), () -> doors.checks().check(draft).complaints(), this::tell, () -> {});
  }

  private void tell(List<Complaint> complaints) {
    var wrong = complaints.stream().filter(each -> !each.warning()).toList();
    if (wrong.isEmpty()) {
      banner.information(getTranslation("backoffice.words.draft"));
    } else {
      banner.error(
          String.join(
              " ", wrong.stream().limit(3).map(each -> StepFaults.words(this, each)).toList()));
    }
  }

  private void show(HouseWord word) {
    beside.removeAll();
    beside.add(new H2(word.name()));
    for (Language language : Language.values()) {
      var field = new HouseWordField(word, language, edits, said -> reword(word, language, said));
      beside.add(field);
      if (language.locale().getLanguage().equals(getLocale().getLanguage())) {
        field.focus();
      }
    }
  }

  private void reword(HouseWord word, Language language, String said) {
    OpenDraft draft =
        draft()
            .orElseGet(() -> doors.drafts().begin(getTranslation("backoffice.words.title"), DRAFT));
    // What says the same as the product is no word of the house.
    String own = said.equals(word.shipped(language)) ? "" : said;
    if (doors.drafts().reword(draft.id(), language, word.name(), own)
        instanceof DraftChange.Refused refused) {
      banner.error(getTranslation(refused.key()));
      return;
    }
    renew();
  }

  private void publish() {
    draft().ifPresent(open -> new PublishDialog(doors, open, this::published).open());
  }

  private void published(ReleaseResult result) {
    beside.removeAll();
    renew();
    banner.success(
        getTranslation(
            "backoffice.words.result."
                + result.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }
}
