package fr.entente.backoffice.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.outreach.MailContent;
import fr.entente.outreach.Mailbox;
import fr.entente.uikit.Formats;
import java.net.URLConnection;
import java.util.Objects;

/// One mail as the debtor sees it, in a frame that runs nothing; its text; its proof.
class MailDialog extends Dialog {
  private final Mailbox mailbox;

  MailDialog(MailContent mail, Mailbox mailbox, Formats formats) {
    this.mailbox = mailbox;
    setHeaderTitle(mail.line().subject());
    setWidth("52rem");
    setMaxWidth("95vw");
    var frame = new IFrame();
    frame.setSrcdoc(mail.html());
    // Links open in a page of their own; scripts, forms and the mail's origin stay out.
    frame.getElement().setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
    frame.setTitle(mail.line().subject());
    frame.addClassName("mail-frame");
    var text = new Pre(mail.text());
    text.getElement().setAttribute("tabindex", "0");
    text.getStyle().setWhiteSpace(com.vaadin.flow.dom.Style.WhiteSpace.PRE_WRAP);
    var tabs = new TabSheet();
    tabs.add(getTranslation("backoffice.mail.html"), frame);
    tabs.add(getTranslation("backoffice.mail.text"), text);
    if (!mail.files().isEmpty()) {
      tabs.add(getTranslation("backoffice.mail.files"), new Div(files(mail, formats)));
    }
    tabs.add(getTranslation("backoffice.mail.proof"), proof(mail, formats));
    add(new Paragraph(getTranslation("backoffice.mail.to") + " " + mail.line().recipient()), tabs);
    var close = new Button(getTranslation("backoffice.job.close"), event -> close());
    getFooter().add(close);
  }

  private UnorderedList files(MailContent mail, Formats formats) {
    var list = new UnorderedList();
    for (MailContent.File file : mail.files()) {
      DownloadHandler bytes =
          event -> {
            event.setFileName(file.name());
            event.setContentType(
                Objects.requireNonNullElse(
                    URLConnection.guessContentTypeFromName(file.name()),
                    "application/octet-stream"));
            event.getOutputStream().write(mailbox.file(file.id()).orElseThrow());
          };
      long size = Math.max(1, file.size() / 1024);
      list.add(
          new ListItem(
              new Anchor(
                  bytes,
                  getTranslation(
                      "backoffice.mail.files.line", file.name(), formats.number(size)))));
    }
    return list;
  }

  private Div proof(MailContent mail, Formats formats) {
    var steps = new UnorderedList();
    mail.steps()
        .forEach(step ->
            steps.add(
                new ListItem(
                    formats.moment(step.at())
                        + " · "
                        + getTranslation("outreach.step." + step.kind())
                        + (step.actorName() == null ? "" : " · " + step.actorName())
                        + (step.detail().isBlank() ? "" : " · " + step.detail()))));
    var proof =
        new Div(
            new Paragraph(
                getTranslation(
                    mail.unchanged() ? "backoffice.mail.unchanged" : "backoffice.mail.changed")),
            new Paragraph("SHA-256 " + mail.contentHash()),
            fileProofs(mail),
            new Paragraph(mail.messageId()),
            new Paragraph(mail.templateVersion() + " · " + mail.policy()),
            steps);
    proof.addClassName("mail-proof");
    return proof;
  }

  private static UnorderedList fileProofs(MailContent mail) {
    var list = new UnorderedList();
    mail.files()
        .forEach(file -> list.add(new ListItem(file.name() + " · SHA-256 " + file.contentHash())));
    return list;
  }
}
