package fr.entente.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.entente.agents.Agent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one search of the product, opened by `Ctrl+K` on every page: what is found by a text, the
/// places a person may go to, and what can be done here and everywhere. Places and deeds are known
/// to the browser; what has to be looked for is asked of the sources when a person stops typing.
@Tag("entente-palette")
@JsModule("./palette.ts")
class Palette extends Component {
  private final Agent me;
  private final PaletteSearch search;
  private final Formats formats;
  private volatile int latest;

  /// A text was typed. Turns count the texts, so that a late answer is known for one.
  @DomEvent("palette-typed")
  public static final class Typed extends ComponentEvent<Palette> {
    private final String text;
    private final int turn;

    public Typed(
        Palette source,
        boolean fromClient,
        @EventData("event.detail.text") String text,
        @EventData("event.detail.turn") int turn) {
      super(source, fromClient);
      this.text = text;
      this.turn = turn;
    }
  }

  /// A line was chosen: an address to go to, or a deed by its id.
  @DomEvent("palette-chosen")
  public static final class Chosen extends ComponentEvent<Palette> {
    private final String path;
    private final String deed;

    public Chosen(
        Palette source,
        boolean fromClient,
        @EventData("event.detail.path") String path,
        @EventData("event.detail.deed") String deed) {
      super(source, fromClient);
      this.path = path;
      this.deed = deed;
    }
  }

  /// A line as the browser shows it.
  record Line(String name, String detail, String figure, String path) {}

  /// Lines below one word.
  record Part(String kind, List<Line> lines) {}

  record Answer(int turn, List<Part> parts, boolean broken) {}

  record Deed(String id, String name, String key) {}

  Palette(
      Agent me,
      PaletteSearch search,
      Formats formats,
      List<Line> pages,
      AuthenticationContext session) {
    this.me = me;
    this.search = search;
    this.formats = formats;
    var deeds = PaletteDeed.all(UI.getCurrent());
    getElement().setPropertyList("pages", pages);
    getElement()
        .setPropertyList(
            "deeds",
            deeds.stream().map(each -> new Deed(each.id(), each.name(), each.key())).toList());
    getElement().setPropertyMap("words", words());
    addListener(Typed.class, typed -> typed(typed.text, typed.turn));
    addListener(Chosen.class, chosen -> chosen(chosen, deeds, session));
  }

  private Map<String, String> words() {
    return Map.of(
        "title", getTranslation("uikit.palette"),
        "hint", getTranslation("uikit.palette.hint"),
        "actions", getTranslation("uikit.palette.actions"),
        "pages", getTranslation("uikit.palette.pages"),
        "none", getTranslation("uikit.palette.none"),
        "searching", getTranslation("uikit.palette.searching"),
        "broken", getTranslation("uikit.palette.broken"),
        "unavailable", getTranslation("uikit.palette.unavailable"),
        "found", getTranslation("uikit.palette.found"));
  }

  void typed(String text, int turn) {
    latest = turn;
    UI ui = getUI().orElseThrow();
    search.ask(
        text,
        me,
        () -> turn == latest && ui.isAttached(),
        answer -> ui.accessLater(() -> show(turn, answer), () -> {}).run());
  }

  // A newer text was typed in the meantime: its own answer is on the way.
  private void show(int turn, PaletteSearch.Answer answer) {
    if (turn == latest) {
      var parts = answer.found().stream().map(this::part).toList();
      getElement().setPropertyBean("answer", new Answer(turn, parts, answer.broken()));
    }
  }

  private Part part(PaletteSearch.Found found) {
    return new Part(
        getTranslation(found.kind()),
        found.hits().stream()
            .map(hit ->
                new Line(
                    hit.name(),
                    hit.detail(),
                    hit.owed() == null ? "" : formats.money(hit.owed()),
                    hit.path()))
            .toList());
  }

  // The router asks whether this person may go there.
  private void chosen(Chosen chosen, List<PaletteDeed> deeds, AuthenticationContext session) {
    UI ui = getUI().orElseThrow();
    if (!chosen.path.isEmpty()) {
      ui.navigate(chosen.path);
    }
    deeds.stream()
        .filter(deed -> Objects.equals(deed.id(), chosen.deed))
        .findFirst()
        .ifPresent(deed -> deed.act().accept(ui, session));
  }
}
