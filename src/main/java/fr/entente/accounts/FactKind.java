package fr.entente.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Facts that the product reads, beside those in words of their own: which one of a kind was
/// observed last is what stands; without a text it is not so any more.
public enum FactKind {
  /// What somebody of the creditor's knows.
  COLLEAGUE("colleague"),
  /// Through which portal, or by which other way, invoices are handed in.
  PORTAL("billing.portal"),
  /// Whether an order number must stand on invoices.
  ORDER_NEEDED("billing.order"),
  /// Until which day of the month an invoice is paid with the next run.
  CUT_OFF("billing.cut_off"),
  CREDIT("credit.score"),
  /// What the creditor calls the customer.
  CUSTOMER_NUMBER("identity.customer"),
  ORDER_NUMBER("identity.order"),
  /// As ISO 8601.
  BIRTH_DATE("identity.birth"),
  /// What a file says beside a telephone number: whose it is, an extension, or no number at all.
  PHONE_NOTE("reach.phone");

  private final String code;

  FactKind(String code) {
    this.code = code;
  }

  /// As it is kept.
  public String code() {
    return code;
  }

  /// None for a kind in somebody's own words.
  public static Optional<FactKind> of(String kind) {
    return Arrays.stream(values()).filter(one -> one.code.equals(kind)).findFirst();
  }

  /// Whether a fact of this kind is told as it is, beside those in somebody's own words.
  public static boolean toldAsItIs(String kind) {
    return of(kind).filter(one -> one != COLLEAGUE && one != PHONE_NOTE).isEmpty();
  }

  /// What stands, among facts in the order of an account's file.
  public Optional<Fact> latest(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind().equals(code))
        .findFirst()
        .filter(fact -> !fact.text().isBlank());
  }
}
