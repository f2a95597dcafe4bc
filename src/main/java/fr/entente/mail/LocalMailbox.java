package fr.entente.mail;

import java.util.function.BooleanSupplier;

/// The demonstration's post office: everything arrives, nothing leaves the machine.
class LocalMailbox implements MailCarrier {
  @Override
  public Outcome carry(Letter letter, String sender, BooleanSupplier mayHandOver) {
    return mayHandOver.getAsBoolean()
        ? new Outcome.Accepted("local mailbox")
        : new Outcome.Later("taken over");
  }

  @Override
  public boolean real() {
    return false;
  }
}
