package fr.entente.exchange.bank;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks account statements of French banks in records of 120 characters (CFONB 120): 01 opens an
/// account, 04 is a movement, 05 says more of it, 07 closes the account. Memory holds one movement.
final class CfonbReader {
  private static final int WIDTH = 120;

  private final StatementSink sink;
  private @Nullable StatementSoFar statement;
  private @Nullable CfonbMovement movement;
  private String account = "";

  CfonbReader(StatementSink sink) {
    this.sink = sink;
  }

  void read(InputStream content) {
    var lines = new BankLines(content, WIDTH);
    String line = lines.next();
    while (line != null && sink.wantsMore()) {
      if (!line.isBlank()) {
        record(lines.number(), new CfonbRecord(line));
      }
      line = lines.next();
    }
    if (sink.wantsMore()) {
      movementIsWhole(lines.number());
      cut(lines.number());
    }
  }

  private void record(long line, CfonbRecord record) {
    switch (record.kind()) {
      case "01" -> {
        movementIsWhole(line);
        cut(line);
        open(line, record);
      }
      case "04" -> {
        movementIsWhole(line);
        if (statement == null || !record.account().equals(account)) {
          cut(line);
          begin(line, record);
        }
        movement = new CfonbMovement(line, record);
      }
      case "05" -> complement(line, record);
      case "07" -> {
        movementIsWhole(line);
        close(line, record);
      }
      default -> sink.refuse(line, "exchange.reject.record", record.start(), record.shown());
    }
  }

  private void complement(long line, CfonbRecord record) {
    if (movement == null) {
      sink.refuse(line, "exchange.reject.record", record.start(), record.shown());
    } else {
      movement.more(record);
    }
  }

  private StatementSoFar begin(long line, CfonbRecord record) {
    account = record.account();
    var begun = new StatementSoFar(sink, false);
    begun.iban = account;
    statement = begun;
    begun.begin(line);
    return begun;
  }

  private void open(long line, CfonbRecord record) {
    StatementSoFar opened = begin(line, record);
    record.euros().ifPresent(balance -> opened.opens(balance, record.date()));
  }

  private void close(long line, CfonbRecord record) {
    if (statement == null || !record.account().equals(account)) {
      cut(line);
      begin(line, record);
    }
    StatementSoFar closed = statement;
    if (closed != null) {
      LocalDate on = record.date();
      Optional.of(record)
          .flatMap(CfonbRecord::euros)
          .ifPresentOrElse(
              balance -> {
                closed.closes(balance, on);
                closed.end(line);
              },
              () -> closed.endOrCut(line));
    }
    statement = null;
  }

  // Another account begins, or the file ends, where the closing balance should stand.
  private void cut(long line) {
    if (statement != null) {
      statement.endOrCut(line);
      statement = null;
    }
  }

  private void movementIsWhole(long line) {
    if (movement != null && statement != null) {
      movement.told(statement, sink);
    }
    movement = null;
  }
}
