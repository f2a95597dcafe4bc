package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.attachments.Attachment;
import fr.entente.backoffice.ui.Lists;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.PanelLayout;

/// The papers of an account: what each is, whether it is signed, and the file itself for whoever
/// may read it.
class PapersPanel extends Div {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable again;

  PapersPanel(AccountFile file, AccountDesk desk, PanelLayout forms, Runnable again) {
    this.file = file;
    this.desk = desk;
    this.again = again;
    addClassName("papers");
    var adding = forms.action(getTranslation("attachments.add"), AccountForms.PAPER);
    adding.setVisible(desk.writes());
    add(adding, list());
  }

  private Grid<Attachment> list() {
    var formats = desk.formats();
    var list = Lists.<Attachment>grid(getTranslation("attachments"));
    Lists.text(list, getTranslation("attachments.kind"), this::kind);
    Lists.component(list, getTranslation("attachments.file"), this::download).setFlexGrow(2);
    Lists.component(list, getTranslation("attachments.signed"), this::signed);
    Lists.figure(
        list,
        getTranslation("attachments.size"),
        one ->
            getTranslation(
                "attachments.kilobytes", formats.number(Math.max(1, one.size() / 1024))));
    Lists.text(
        list,
        getTranslation("attachments.by"),
        one -> desk.agents().byId(one.author()).name() + " · " + formats.moment(one.at()));
    if (desk.leads()) {
      Lists.component(list, getTranslation("attachments.remove"), this::removal);
    }
    list.setItems(desk.reach().attachments().of(file.account().id()));
    list.setEmptyStateComponent(
        new EmptyState(
            getTranslation("attachments.none"), getTranslation("attachments.none.advice")));
    Lists.asHighAsItsRows(list);
    return list;
  }

  private String kind(Attachment paper) {
    String kind = getTranslation("attachments.kind." + paper.kind());
    return file.invoices().stream()
        .filter(invoice -> invoice.id().equals(paper.invoice()))
        .map(Invoice::number)
        .findFirst()
        .map(number -> kind + " " + number)
        .orElse(kind);
  }

  private Anchor download(Attachment paper) {
    var me = desk.agents().current().id();
    DownloadHandler bytes =
        event -> {
          var found = desk.reach().attachments().file(paper.id(), me).orElseThrow();
          event.setFileName(found.name());
          event.setContentType(found.type().media());
          // Whatever it holds, no browser runs it in the name of this house.
          event.getResponse().setHeader("Content-Security-Policy", "sandbox");
          event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
          event.getOutputStream().write(found.bytes());
        };
    return new Anchor(bytes, paper.name());
  }

  private Component signed(Attachment paper) {
    if (!paper.kind().signable()) {
      return new Span("–");
    }
    var signed =
        new Checkbox(getTranslation("attachments.signed." + (paper.signed() ? "yes" : "no")));
    signed.setValue(paper.signed());
    signed.setAriaLabel(getTranslation("attachments.signed.whom", paper.name()));
    signed.setReadOnly(!desk.writes());
    signed.addValueChangeListener(event -> {
      desk.reach().attachments().sign(paper.id(), event.getValue(), desk.agents().current().id());
      again.run();
    });
    return signed;
  }

  private Button removal(Attachment paper) {
    var button =
        new Button(
            getTranslation("attachments.remove"),
            event -> {
              desk.reach().attachments().remove(paper.id(), desk.agents().current().id());
              again.run();
            });
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel(getTranslation("attachments.remove") + " · " + paper.name());
    return button;
  }
}
