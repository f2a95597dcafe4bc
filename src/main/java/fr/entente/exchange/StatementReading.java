package fr.entente.exchange;

import fr.entente.exchange.bank.StatementFiles;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import java.nio.file.Path;

/// Reads a bank statement from end to end without taking anything in: what reading alone costs.
public final class StatementReading {
  private StatementReading() {}

  /// How many entries can be read; refuses a file that is no statement.
  public static long entries(Path file) {
    var counter = new Counter();
    StatementFiles.read(file, counter);
    return counter.entries;
  }

  private static final class Counter implements StatementSink {
    private long entries;

    @Override
    public void statement(StatementHeader header, long line) {}

    @Override
    public void line(BankLine line) {
      entries++;
    }

    @Override
    public void refuse(long line, String key, String detail, String original) {}

    @Override
    public void warn(long line, String key, String detail, String original) {}
  }
}
