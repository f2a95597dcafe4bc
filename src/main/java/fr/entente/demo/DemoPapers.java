package fr.entente.demo;

import fr.entente.attachments.AttachOrder;
import fr.entente.attachments.AttachResult;
import fr.entente.attachments.AttachmentKind;
import fr.entente.attachments.Attachments;
import fr.entente.demo.Aftermath.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Papers of contested accounts: a contract that was signed, a delivery note that was not.
@Component
class DemoPapers {
  private static final String FILE = "/demo/piece.pdf";
  private final Attachments attachments;

  DemoPapers(Attachments attachments) {
    this.attachments = attachments;
  }

  void keep(Told told) {
    byte[] paper = read();
    keep(told, AttachmentKind.CONTRACT, "contrat-cadre.pdf", true, paper);
    keep(told, AttachmentKind.DELIVERY, "bon-de-livraison.pdf", false, paper);
  }

  private void keep(Told told, AttachmentKind kind, String name, boolean signed, byte[] paper) {
    var order = new AttachOrder(told.debt().account(), kind, null, name, signed, told.agent());
    if (attachments.attach(order, paper) instanceof AttachResult.Refused(var why)) {
      throw new IllegalStateException("the demonstration's paper was refused: " + why);
    }
  }

  private static byte[] read() {
    try (var in = DemoPapers.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
