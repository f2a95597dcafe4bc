package fr.entente.exchange.file;

import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.StageWriter;

/// Takes the open items of a file, one at a time.
public interface ItemSink extends LineSink {
  /// Says what became of the item; its debtor is read only when the account is new.
  StageWriter.Taken item(long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor)
      throws LineRefused;

  /// How many lines were read, and how far the reading is; may throw to stop it.
  void at(long lines, int percent);
}
