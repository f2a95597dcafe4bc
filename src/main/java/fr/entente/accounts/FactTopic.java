package fr.entente.accounts;

import java.util.Arrays;
import java.util.List;

/// What facts are asked and told together about.
public enum FactTopic {
  /// How the customer takes and pays invoices.
  BILLING(FactKind.PORTAL, FactKind.ORDER_NEEDED, FactKind.CUT_OFF),
  /// How sound the customer is, by whom, as of when.
  CREDIT(FactKind.CREDIT),
  /// What only the customer knows.
  IDENTITY(FactKind.CUSTOMER_NUMBER, FactKind.ORDER_NUMBER, FactKind.BIRTH_DATE);

  private final List<FactKind> kinds;

  FactTopic(FactKind... kinds) {
    this.kinds = List.of(kinds);
  }

  /// Companies are not born.
  public List<FactKind> kinds(DebtorKind debtor) {
    return kinds.stream()
        .filter(kind -> kind != FactKind.BIRTH_DATE || debtor == DebtorKind.PERSON)
        .toList();
  }

  public static FactTopic of(FactKind kind) {
    return Arrays.stream(values())
        .filter(topic -> topic.kinds.contains(kind))
        .findFirst()
        .orElseThrow();
  }
}
