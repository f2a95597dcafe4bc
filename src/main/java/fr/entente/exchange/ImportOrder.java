package fr.entente.exchange;

import fr.entente.kernel.Sorted;

/// What imports can be ordered by.
public enum ImportOrder {
  NUMBER("id"),
  FILE("fileName"),
  STATE("state");

  public static final Sorted<ImportOrder> NEWEST = new Sorted<>(NUMBER, true);

  private final String property;

  ImportOrder(String property) {
    this.property = property;
  }

  String property() {
    return property;
  }
}
