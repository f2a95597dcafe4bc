package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import fr.entente.accounts.AccountFile;
import fr.entente.backoffice.ui.Lists;
import fr.entente.commitments.Commitment;
import fr.entente.outreach.MailSummary;
import fr.entente.outreach.RecapStatus;
import fr.entente.outreach.SendResult;
import fr.entente.uikit.Banner;
import fr.entente.uikit.EmptyState;

/// What an account's debtor has in writing, and what came back; sends the recap of the open
/// agreement, and closes its page.
class WrittenPanel extends Div {
  private final AccountDesk desk;
  private final Runnable saved;
  private final Banner message = new Banner();

  WrittenPanel(AccountFile file, AccountDesk desk, Runnable saved) {
    this.desk = desk;
    this.saved = saved;
    add(message);
    desk.commitments().open(file.account().id()).ifPresent(this::open);
    var list = Lists.<MailSummary>grid(getTranslation("backoffice.mail.tab"));
    var formats = desk.formats();
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.createdAt()));
    Lists.text(
        list,
        getTranslation("backoffice.mail.kind"),
        line -> getTranslation("outreach.kind." + line.kind()));
    Lists.text(list, getTranslation("backoffice.mail.to"), MailSummary::recipient);
    Lists.text(
        list,
        getTranslation("backoffice.mail.state"),
        line -> getTranslation("outreach.state." + line.state()));
    list.setItems(desk.outreach().written(file.account().id()));
    list.setEmptyStateComponent(
        new EmptyState(
            getTranslation("backoffice.written.none"),
            getTranslation("backoffice.written.none.advice")));
    list.setSizeUndefined();
    ((Grid<MailSummary>) list).setAllRowsVisible(true);
    add(list);
  }

  private void open(Commitment commitment) {
    RecapStatus status = desk.outreach().status(commitment.id());
    add(new Paragraph(told(status)));
    if (!desk.writes()) {
      return;
    }
    var address = new EmailField(getTranslation("desk.recap.address"));
    address.setManualValidation(true);
    desk.outreach()
        .preview(commitment.id(), null)
        .ifPresent(preview -> address.setValue(preview.address()));
    var send =
        new Button(
            getTranslation("desk.command.recap"), event -> send(commitment, address.getValue()));
    var close = new Button(getTranslation("backoffice.mail.revoke"), event -> revoke(commitment));
    close.addThemeName("tertiary");
    var form = new Div(address, send, close);
    form.addClassName("row");
    add(form);
  }

  private String told(RecapStatus status) {
    if (!status.written()) {
      return getTranslation("desk.recap.none");
    }
    String visited =
        status.visitedAt() == null
            ? getTranslation("backoffice.mail.not_visited")
            : getTranslation("backoffice.mail.visited", desk.formats().moment(status.visitedAt()));
    String answer =
        status.answer() == null
            ? getTranslation("backoffice.mail.no_answer")
            : getTranslation(
                "desk.recap.answer." + status.answer(), desk.formats().date(status.wantedOn()));
    return getTranslation("outreach.state." + status.mail()) + " · " + visited + " · " + answer;
  }

  private void send(Commitment commitment, String address) {
    var me = desk.agents().current().id();
    switch (desk.outreach().sendRecap(commitment.id(), address, false, me)) {
      case SendResult.Queued _ -> saved.run();
      case SendResult.AlreadySent _ -> message.warning(getTranslation("desk.refused.recap_sent"));
      case SendResult.Refused(var reason, var rules) ->
          message.error(getTranslation("desk.refused.recap_" + reason));
    }
  }

  private void revoke(Commitment commitment) {
    desk.outreach().revoke(commitment.id(), desk.agents().current().id());
    message.success(getTranslation("backoffice.mail.revoked"));
  }
}
