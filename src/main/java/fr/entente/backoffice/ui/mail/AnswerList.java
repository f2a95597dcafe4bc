package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Lists;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.outreach.AnswerLine;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import java.util.List;

/// What debtors answered on their page.
class AnswerList extends Composite<Grid<AnswerLine>> {
  private final Formats formats;

  AnswerList(Formats formats) {
    this.formats = formats;
  }

  void show(List<AnswerLine> answers, EmptyState nothing) {
    Lists.show(getContent(), answers);
    getContent().setEmptyStateComponent(nothing);
  }

  @Override
  protected Grid<AnswerLine> initContent() {
    var list = Lists.<AnswerLine>grid(getTranslation("backoffice.mail.answers"));
    Lists.text(list, getTranslation("backoffice.at"), line -> formats.moment(line.at()));
    Lists.component(
        list,
        getTranslation("backoffice.debtor"),
        line -> new RouterLink(line.debtorName(), AccountView.class, line.account().value()));
    Lists.text(
        list,
        getTranslation("backoffice.mail.answer"),
        line -> getTranslation("desk.recap.answer." + line.kind(), formats.date(line.wantedOn())));
    Lists.text(list, getTranslation("backoffice.mail.words"), AnswerLine::words).setFlexGrow(3);
    list.addThemeNames("wrap-cell-content");
    return list;
  }
}
