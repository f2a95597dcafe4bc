package fr.entente.mail;

import fr.entente.kernel.AccountId;

/// Asked right before the line opens, for much may have happened between the wish and the sending.
/// Given by whoever writes mails.
public interface LastLook {
  /// May a mail of this kind about this account still go to this address, and under whose name?
  Answer at(String kind, AccountId account, String recipient);

  /// What the last look saw.
  sealed interface Answer {
    /// It goes under this name, a person's or a company's.
    record Go(String sender) implements Answer {}

    /// It is cancelled; `reason` is kept with it.
    record Stop(String reason) implements Answer {}
  }
}
