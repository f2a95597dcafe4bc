package fr.entente.mail;

import java.util.function.BooleanSupplier;

/// Takes one mail to its server. Never repeats by itself, and tells apart what surely did not
/// arrive from what may have.
interface MailCarrier {
  /// `mayHandOver` is asked right before the last dot: it writes down that the server may have the
  /// mail from here on, and says no when somebody else has taken over. `sender` is the name that
  /// the mail comes from.
  Outcome carry(Letter letter, String sender, BooleanSupplier mayHandOver);

  /// Does it reach people?
  boolean real();

  /// What became of one try.
  sealed interface Outcome {
    record Accepted(String answer) implements Outcome {}

    /// Surely not accepted; another try may help.
    record Later(String why) implements Outcome {}

    /// Surely not accepted, and never will be.
    record Never(String why) implements Outcome {}

    /// The line was lost when the server may have had it.
    record Unknown(String why) implements Outcome {}
  }
}
