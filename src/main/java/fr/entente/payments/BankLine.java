package fr.entente.payments;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One movement on a creditor's bank account as the file says it; positive came in, negative went
/// out. `account` is the customer that books name, when they do. `identity` is what makes it this
/// movement and no other. The payer's IBAN is never stored. `ordered` is what the payer gave to
/// move, when the bank says it beside the amount; never negative.
public record BankLine(
    long line,
    String identity,
    Money amount,
    LocalDate bookedOn,
    @Nullable LocalDate valueOn,
    String bankReference,
    String endToEnd,
    String transaction,
    String mandate,
    boolean reversal,
    String returnReason,
    String payerName,
    String payerIban,
    String text,
    String means,
    boolean lump,
    String account,
    @Nullable Whole partOf,
    @Nullable Money ordered) {
  /// A movement by itself, no part of a larger one.
  public BankLine(
      long line,
      String identity,
      Money amount,
      LocalDate bookedOn,
      @Nullable LocalDate valueOn,
      String bankReference,
      String endToEnd,
      String transaction,
      String mandate,
      boolean reversal,
      String returnReason,
      String payerName,
      String payerIban,
      String text,
      String means,
      boolean lump,
      String account) {
    this(
        line,
        identity,
        amount,
        bookedOn,
        valueOn,
        bankReference,
        endToEnd,
        transaction,
        mandate,
        reversal,
        returnReason,
        payerName,
        payerIban,
        text,
        means,
        lump,
        account,
        null,
        null);
  }

  /// A plain movement known by its date, amount and text; for readers without bank references.
  public static BankLine plain(
      long line,
      String identity,
      Money amount,
      LocalDate bookedOn,
      String payerName,
      String text,
      String means) {
    return new BankLine(
        line, identity, amount, bookedOn, null, "", "", "", "", false, "", payerName, "", text,
        means, false, "");
  }

  /// The same, with what the payer gave to move.
  public BankLine ordered(Money gave) {
    return new BankLine(
        line,
        identity,
        amount,
        bookedOn,
        valueOn,
        bankReference,
        endToEnd,
        transaction,
        mandate,
        reversal,
        returnReason,
        payerName,
        payerIban,
        text,
        means,
        lump,
        account,
        partOf,
        gave);
  }
}
