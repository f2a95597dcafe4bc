package fr.entente.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.uikit.Formats;
import java.util.function.IntConsumer;

/// Which rows of how many are shown, and the way to those before and after: `Alt+Page up`,
/// `Alt+Page down`. Hidden while the list is empty.
public final class RangeBar extends Nav {
  private final Formats formats;
  private final Span range = new Span();
  private final Button before;
  private final Button after;
  private int from;

  /// `go` is told the place of the first row wanted.
  public RangeBar(Formats formats, IntConsumer go) {
    this.formats = formats;
    before = StepButton.before("backoffice.range.before", () -> go.accept(from - Stretch.PAGE));
    after = StepButton.after("backoffice.range.after", () -> go.accept(from + Stretch.PAGE));
    addClassName("range");
    getElement().setAttribute("aria-label", getTranslation("backoffice.range"));
    range.getElement().setAttribute("role", "status");
    add(before, range, after);
    setVisible(false);
  }

  public void show(Listed<?> list) {
    from = list.from();
    int end = from + list.rows().size();
    setVisible(!list.rows().isEmpty());
    boolean pages = list.total() > Stretch.PAGE;
    before.setVisible(pages);
    after.setVisible(pages);
    before.setEnabled(from > 0);
    after.setEnabled(end < list.total());
    range.setText(
        getTranslation(
            list.endless() ? "backoffice.range.more" : "backoffice.range.of",
            formats.number(from + 1L),
            formats.number(end),
            formats.number(list.total())));
  }
}
