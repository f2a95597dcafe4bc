package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.Sorted;
import fr.entente.outreach.MailOrder;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.Mailbox;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Mails with where each stands; the subject opens the mail, the last column decides on it.
class MailList extends Composite<Grid<MailSummary>> {
  private final String title;
  private final Mailbox mailbox;
  private final Formats formats;
  private final Map<MailOrder, Grid.Column<MailSummary>> orders = new EnumMap<>(MailOrder.class);

  MailList(String title, Mailbox mailbox, Formats formats) {
    this.title = title;
    this.mailbox = mailbox;
    this.formats = formats;
  }

  /// The last column: what can be decided about a mail.
  Grid.Column<MailSummary> decide(SerializableFunction<MailSummary, Component> maker) {
    return Lists.component(getContent(), getTranslation("backoffice.mail.decide"), maker)
        .setFrozenToEnd(true);
  }

  /// Every head asks for its order.
  void sorts(Consumer<@Nullable Sorted<MailOrder>> ask) {
    var list = getContent();
    orders.forEach((by, column) -> Lists.asks(column, by));
    Lists.whenAsked(list, MailOrder.class, ask);
  }

  void show(Sorted<MailOrder> order, List<MailSummary> mails, EmptyState nothing) {
    Lists.ordered(getContent(), order);
    show(mails, nothing);
  }

  void show(List<MailSummary> mails, EmptyState nothing) {
    Lists.show(getContent(), mails);
    getContent().setEmptyStateComponent(nothing);
  }

  @Override
  protected Grid<MailSummary> initContent() {
    var list = Lists.<MailSummary>grid(title);
    orders.put(
        MailOrder.AT,
        Lists.text(
            list, getTranslation("backoffice.at"), line -> formats.moment(line.createdAt())));
    orders.put(
        MailOrder.STATE,
        Lists.component(list, getTranslation("backoffice.mail.state"), this::state));
    orders.put(
        MailOrder.KIND,
        Lists.text(
            list,
            getTranslation("backoffice.mail.kind"),
            line -> getTranslation("outreach.kind." + line.kind())));
    orders.put(
        MailOrder.DEBTOR,
        Lists.component(
            list,
            getTranslation("backoffice.debtor"),
            line -> new RouterLink(line.debtorName(), AccountView.class, line.account().value())));
    orders.put(
        MailOrder.RECIPIENT,
        Lists.text(list, getTranslation("backoffice.mail.to"), MailSummary::recipient));
    Lists.component(list, getTranslation("backoffice.mail.subject"), this::subject).setFlexGrow(2);
    orders.put(
        MailOrder.TRIES,
        Lists.figure(list, getTranslation("backoffice.mail.tries"), MailSummary::attempt));
    return list;
  }

  private Component state(MailSummary line) {
    var shape =
        switch (line.state()) {
          case SENT -> StatusBadge.Shape.DONE;
          case QUEUED -> StatusBadge.Shape.OFFLINE;
          case SENDING -> StatusBadge.Shape.DIALLING;
          case FAILED, UNKNOWN -> StatusBadge.Shape.ALERT;
          case CANCELLED -> StatusBadge.Shape.BREAK;
        };
    return new StatusBadge(shape, getTranslation("outreach.state." + line.state()));
  }

  private Component subject(MailSummary line) {
    var button =
        new Button(
            line.subject(),
            event ->
                mailbox
                    .content(line.id())
                    .ifPresent(mail -> new MailDialog(mail, mailbox, formats).open()));
    button.addThemeNames("tertiary", "small");
    return button;
  }
}
