package fr.entente.outreach;

import fr.entente.kernel.Sorted;

/// What mails can be ordered by.
public enum MailOrder {
  AT("m.id"),
  STATE("m.state"),
  KIND("m.kind"),
  DEBTOR("d.name"),
  RECIPIENT("m.recipient"),
  TRIES("m.attempt");

  public static final Sorted<MailOrder> NEWEST = new Sorted<>(AT, true);

  private final String sql;

  MailOrder(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
