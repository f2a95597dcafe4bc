package fr.entente.exchange.reading;

import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.bank.BankList;
import fr.entente.exchange.bank.FecPayments;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.ItemFile;
import fr.entente.exchange.file.ItemSink;
import fr.entente.exchange.file.PaymentFile;
import java.nio.file.Path;

/// Where what is found in a table goes: to the result of the command, or to the preview.
interface TableSinks {
  ItemSink items();

  StatementSink statement();

  PaymentFile.Sink payments();

  /// How far the reading of books is; may throw to stop it.
  default void at(long lines) {}

  /// Reads the table with the reader of its kind.
  default void read(Path content, FileShape shape, ImportPlan plan) {
    switch (plan.kind()) {
      case OPEN_ITEMS, FEC -> new ItemFile(content, shape, plan, items()).read();
      case PAYMENTS -> PaymentFile.read(content, shape, plan, payments());
      case BANK -> BankList.read(content, shape, plan, statement());
      case FEC_PAYMENTS -> new FecPayments(content, shape).read(statement(), this::at);
      case STATEMENT -> throw new IllegalStateException("a statement is no table");
    }
  }
}
