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
import fr.entente.kernel.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /// A line was chosen: an address to go to, a deed by its id, or an errand with an account.
  @DomEvent("palette-chosen")
  public static final class Chosen extends ComponentEvent<Palette> {
    private final String path;
    private final String deed;
    private final String errand;
    private final String account;
    private final String typed;

    public Chosen(
        Palette source,
        boolean fromClient,
        @EventData("event.detail.path") String path,
        @EventData("event.detail.deed") String deed,
        @EventData("event.detail.errand || ''") String errand,
        @EventData("event.detail.account || ''") String account,
        @EventData("event.detail.typed || ''") String typed) {
      super(source, fromClient);
      this.path = path;
      this.deed = deed;
      this.errand = errand;
      this.account = account;
      this.typed = typed;
    }
  }

  /// A line as the browser shows it; the account is empty where none may be called from here.
  record Line(String name, String detail, String figure, String path, String account) {
    Line(String name, String detail, String figure, String path) {
      this(name, detail, figure, path, "");
    }
  }

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
    Map<String, String> words =
        Stream.of(
                "hint",
                "actions",
                "pages",
                "none",
                "searching",
                "broken",
                "unavailable",
                "found",
                "call",
                "incoming",
                "who",
                "who.hint")
            .collect(
                Collectors.toMap(
                    Function.identity(), word -> getTranslation("uikit.palette." + word)));
    words.put("title", getTranslation("uikit.palette"));
    return words;
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
                    hit.path(),
                    hit.callable() == null ? "" : Long.toString(hit.callable().value())))
            .toList());
  }

  // The router asks whether this person may go there.
  private void chosen(Chosen chosen, List<PaletteDeed> deeds, AuthenticationContext session) {
    UI ui = getUI().orElseThrow();
    if (!chosen.errand.isEmpty()) {
      var account = new AccountId(Long.parseLong(chosen.account));
      new Errand(Errand.Kind.valueOf(chosen.errand), account, null, chosen.typed).send(ui);
    } else if (!chosen.path.isEmpty()) {
      ui.navigate(chosen.path);
    }
    deeds.stream()
        .filter(deed -> Objects.equals(deed.id(), chosen.deed))
        .findFirst()
        .ifPresent(deed -> deed.act().accept(ui, session));
  }
}
