package fr.entente.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.entente.wording.Unfit;
import fr.entente.wording.Wording;
import java.util.List;

/// Below a note that is being typed: the words that do not belong there, why, and how else to say
/// them. One key says otherwise what is barred; advice is given once nothing is.
public final class WordHints extends Div {
  private static final int SHOWN = 2;

  private final Wording wording;
  private final Div lines = new Div();
  private final Button otherwise;
  private List<Unfit> shown = List.of();

  /// `key` is printed on the button, empty where there is none.
  public WordHints(Wording wording, String key, Runnable reword) {
    this.wording = wording;
    addClassName("word-hints");
    lines.getElement().setAttribute("role", "status");
    otherwise = new Button(getTranslation("uikit.wording.otherwise"), _ -> reword.run());
    otherwise.addThemeNames("small");
    if (!key.isEmpty()) {
      var label = new Span(key);
      label.addClassName("key");
      otherwise.setSuffixComponent(label);
    }
    add(lines, otherwise);
    draw();
  }

  /// Looks at the text as it is now; true when nothing in it is barred.
  public boolean read(String text) {
    List<Unfit> barred = wording.barred(text);
    List<Unfit> now = barred.isEmpty() ? wording.unfit(text) : barred;
    if (!now.equals(shown)) {
      shown = now;
      draw();
    }
    return barred.isEmpty();
  }

  public String reworded(String text) {
    return wording.reworded(text);
  }

  private void draw() {
    lines.removeAll();
    shown.stream().limit(SHOWN).map(this::line).forEach(lines::add);
    if (shown.size() > SHOWN) {
      lines.add(new Span(getTranslation("uikit.wording.more", shown.size() - SHOWN)));
    }
    otherwise.setVisible(shown.stream().anyMatch(one -> one.kind().barred()));
    setVisible(!shown.isEmpty());
  }

  private Div line(Unfit one) {
    boolean barred = one.kind().barred();
    var sign = (barred ? VaadinIcon.BAN : VaadinIcon.LIGHTBULB).create();
    sign.getElement().setAttribute("aria-hidden", "true");
    var words = new Span(getTranslation("uikit.wording.quoted", one.words()));
    words.addClassName("word-unfit");
    var line =
        new Div(
            sign,
            words,
            new Span(
                getTranslation(
                    "uikit.wording." + one.kind(),
                    getTranslation("uikit.wording.quoted", one.rewrite()))));
    line.addClassName(barred ? "word-barred" : "word-advised");
    return line;
  }
}
