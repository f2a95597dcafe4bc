package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Cells;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.CallView;
import fr.entente.kernel.Sorted;
import fr.entente.reporting.PromiseLine;
import fr.entente.reporting.PromiseOrder;
import fr.entente.uikit.Chip;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The instalments behind a figure; each opens its account and its call.
class PromiseLines extends Composite<Grid<PromiseLine>> {
  private final Formats formats;
  private final Consumer<@Nullable Sorted<PromiseOrder>> ask;

  PromiseLines(Formats formats, Consumer<@Nullable Sorted<PromiseOrder>> ask) {
    this.formats = formats;
    this.ask = ask;
  }

  void show(List<PromiseLine> behind, Sorted<PromiseOrder> order) {
    Lists.ordered(getContent(), order);
    Lists.show(getContent(), behind);
  }

  @Override
  protected Grid<PromiseLine> initContent() {
    var lines = Lists.<PromiseLine>grid(word("lines"));
    Lists.asks(
        Lists.link(lines, getTranslation("backoffice.debtor"), PromiseLines::account),
        PromiseOrder.DEBTOR);
    Lists.asks(
        Lists.figure(lines, word("deadline"), one -> formats.date(one.deadline())),
        PromiseOrder.DEADLINE);
    Lists.asks(
        Lists.figure(lines, word("promised"), one -> formats.money(one.amount())),
        PromiseOrder.PROMISED);
    Lists.asks(
        Lists.figure(lines, word("received"), one -> formats.money(one.received())),
        PromiseOrder.RECEIVED);
    Lists.asks(Lists.status(lines, word("status"), this::status), PromiseOrder.STATUS);
    Lists.asks(
        Lists.text(lines, getTranslation("agents.role.AGENT"), PromiseLine::agentName),
        PromiseOrder.AGENT);
    Lists.component(lines, word("call"), PromiseLines::call);
    Lists.text(lines, getTranslation("backoffice.commitment.words"), PromiseLine::words)
        .setAutoWidth(false)
        .setFlexGrow(2)
        .setTooltipGenerator(PromiseLine::words);
    lines.setEmptyStateComponent(new EmptyState(word("none"), word("none.advice")));
    Lists.whenAsked(lines, PromiseOrder.class, ask);
    return lines;
  }

  private Cells.Status status(PromiseLine line) {
    String words = Labels.of(this, "commitment.status", line.status());
    return switch (line.status()) {
      case KEPT, KEPT_LATE -> new Cells.Status(Chip.Tone.GOOD, VaadinIcon.CHECK, words);
      case BROKEN -> new Cells.Status(Chip.Tone.STOP, VaadinIcon.UNLINK, words);
      case CANCELLED, RESCHEDULED -> new Cells.Status(Chip.Tone.PLAIN, VaadinIcon.BAN, words);
      case PARTIALLY_KEPT -> new Cells.Status(Chip.Tone.WARN, VaadinIcon.ADJUST, words);
      case PENDING -> new Cells.Status(Chip.Tone.NEWS, VaadinIcon.HOURGLASS, words);
    };
  }

  private static Cells.Link account(PromiseLine line) {
    return Cells.Link.to(line.account(), line.debtorName(), "");
  }

  private static Component call(PromiseLine line) {
    return line.call() == null
        ? new Span("–")
        : new RouterLink(Long.toString(line.call().value()), CallView.class, line.call().value());
  }

  private String word(String key) {
    return getTranslation("backoffice.promises." + key);
  }
}
