package fr.entente.kill;

import java.util.ArrayList;
import java.util.List;

/// Books payments by hand and by file.
final class Accountant implements Worker {
  private static final int LINES = 40;

  private final Premises premises;
  private final Acknowledged acknowledged;
  private final long creditor;
  private final List<Long> accounts;
  private final List<String> references;
  private int serial;

  Accountant(
      Premises premises,
      Acknowledged acknowledged,
      long creditor,
      List<Long> accounts,
      List<String> references) {
    this.premises = premises;
    this.acknowledged = acknowledged;
    this.creditor = creditor;
    this.accounts = accounts;
    this.references = references;
  }

  @Override
  public boolean work() {
    byHand();
    byFile();
    return true;
  }

  private void byHand() {
    for (int i = 0; i < 5; i++) {
      String key = "hand-" + serial++;
      String account = Long.toString(accounts.get(serial % accounts.size()));
      premises.insist("payment", "account", account, "amount", "1.00", "key", key);
      acknowledged.payments.add(key);
    }
  }

  // A run that a kill ended is said to be so, and its file is brought in again.
  private void byFile() {
    var lines = new ArrayList<String>();
    var file = new StringBuilder("Date paiement;Compte;N° facture;Libellé;Montant\n");
    for (int i = 0; i < LINES; i++) {
      String label = "file-" + serial++;
      lines.add(label);
      String reference = references.get(i % references.size());
      file.append("25/10/2026;").append(reference).append(";;").append(label).append(";1,00\n");
    }
    Premises.patiently().alias("an import").until(() -> applied(file.toString()));
    acknowledged.imported.addAll(lines);
  }

  private boolean applied(String file) {
    String owner = Long.toString(creditor);
    String id = premises.insist("imports/analyse", "content", file, "creditor", owner);
    premises.insist("imports/check", "id", id);
    if (!ended(id, "CHECKING").equals("CHECKED")) {
      return false;
    }
    premises.insist("imports/apply", "id", id);
    return ended(id, "APPLYING").equals("APPLIED");
  }

  private String ended(String id, String running) {
    return Premises.patiently()
        .alias("import " + id + " still " + running)
        .until(() -> premises.insist("imports/state", "id", id), state -> !state.equals(running));
  }
}
