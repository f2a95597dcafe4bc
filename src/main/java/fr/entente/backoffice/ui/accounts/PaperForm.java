package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Invoice;
import fr.entente.attachments.AttachOrder;
import fr.entente.attachments.AttachResult;
import fr.entente.attachments.AttachmentKind;
import fr.entente.attachments.Attachments;
import fr.entente.backoffice.ui.SmallUpload;
import fr.entente.backoffice.ui.UploadTexts;
import fr.entente.kernel.InvoiceId;
import fr.entente.uikit.SidePanel;
import org.jspecify.annotations.Nullable;

/// Attaches a file: first what it is, then the file, which is kept at once.
class PaperForm extends SidePanel {
  private final AccountFile file;
  private final AccountDesk desk;
  private final Runnable saved;
  private final Select<AttachmentKind> kind = new Select<>();
  private final Select<Invoice> invoice = new Select<>();
  private final Checkbox signed = new Checkbox(getTranslation("attachments.signed.question"));

  PaperForm(String title, AccountFile file, AccountDesk desk, Runnable saved) {
    super(title);
    this.file = file;
    this.desk = desk;
    this.saved = saved;
    kind.setLabel(getTranslation("attachments.kind"));
    kind.setItems(AttachmentKind.values());
    kind.setItemLabelGenerator(one -> getTranslation("attachments.kind." + one));
    kind.addValueChangeListener(event -> fit(event.getValue()));
    invoice.setLabel(getTranslation("attachments.invoice"));
    invoice.setItems(file.invoices());
    invoice.setItemLabelGenerator(one -> one.shown() + " · " + desk.formats().money(one.amount()));
    file.invoices().stream().findFirst().ifPresent(invoice::setValue);
    content(kind, invoice, signed, upload(), new Paragraph(getTranslation("attachments.limits")));
    kind.setValue(AttachmentKind.CONTRACT);
  }

  private void fit(AttachmentKind chosen) {
    invoice.setVisible(chosen == AttachmentKind.INVOICE);
    signed.setVisible(chosen.signable());
  }

  private Upload upload() {
    var upload = new Upload();
    upload.setUploadHandler(
        new SmallUpload(
            Attachments.MOST_BYTES,
            (name, bytes) -> {
              upload.clearFileList();
              keep(name, bytes);
            },
            () -> message().error(getTranslation("backoffice.upload.big"))));
    upload.setAcceptedFileTypes(".pdf", ".png", ".jpg", ".jpeg");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Attachments.MOST_BYTES);
    upload.setWidthFull();
    upload.setI18n(UploadTexts.of(this, "attachments.upload"));
    return upload;
  }

  private void keep(String name, byte[] bytes) {
    var order =
        new AttachOrder(
            file.account().id(),
            kind.getValue(),
            meant(),
            name,
            signed.getValue(),
            desk.agents().current().id());
    switch (desk.reach().attachments().attach(order, bytes)) {
      case AttachResult.Kept _ -> saved.run();
      case AttachResult.Refused(var reason) ->
          message().error(getTranslation("attachments.refused." + reason));
    }
  }

  private @Nullable InvoiceId meant() {
    boolean wanted = kind.getValue() == AttachmentKind.INVOICE && invoice.getValue() != null;
    return wanted ? invoice.getValue().id() : null;
  }
}
