package fr.entente.payments.bank;

import fr.entente.kernel.CreditorId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// An account of a creditor at its bank. Of an IBAN only a keyed hash and its ends are kept.
@Entity
@Immutable
@Table(name = "bank_account")
@NullUnmarked
class BankAccount {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private CreditorId creditorId;
  private String ibanHash;
  private String ibanShown;

  protected BankAccount() {}

  long id() {
    return id;
  }

  CreditorId creditor() {
    return creditorId;
  }
}
