package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;

/// Listens to what a file says on its way to the sink: nothing understood is a refusal, and no
/// movement is something to say.
final class StatementTold implements StatementSink {
  private final StatementSink sink;
  private long statements;
  private long taken;
  private long refused;
  private long left;
  private long last = 1;

  StatementTold(StatementSink sink) {
    this.sink = sink;
  }

  void end() {
    if (!sink.wantsMore()) {
      return;
    }
    if (taken == 0 && refused > 0 && left == 0) {
      throw UnreadableFile.nothing(refused);
    }
    if (taken + refused + left == 0) {
      if (statements == 0) {
        throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-empty"));
      }
      sink.leave(last, "exchange.reject.no-movement", "", "");
    }
  }

  @Override
  public boolean wantsMore() {
    return sink.wantsMore();
  }

  @Override
  public void statement(StatementHeader header, long line) {
    statements++;
    last = line;
    sink.statement(header, line);
  }

  @Override
  public void line(BankLine line) {
    taken++;
    sink.line(line);
  }

  @Override
  public void refuse(long line, String key, String detail, String original) {
    refused++;
    sink.refuse(line, key, detail, original);
  }

  @Override
  public void leave(long line, String key, String detail, String original) {
    left++;
    sink.leave(line, key, detail, original);
  }

  @Override
  public void warn(long line, String key, String detail, String original) {
    sink.warn(line, key, detail, original);
  }
}
