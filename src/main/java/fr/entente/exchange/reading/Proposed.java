package fr.entente.exchange.reading;

import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.SeenItems;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.exchange.file.ItemSink;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.PaymentFile;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the readers find goes to the result, item by item, and remarks are kept for its end.
record Proposed(ResultWriter out, Remarks remarks) implements TableSinks {
  @Override
  public ItemSink items() {
    return new Items(out, remarks, new SeenItems(), new HashMap<>());
  }

  @Override
  public StatementSink statement() {
    return new Entries(out, remarks);
  }

  @Override
  public PaymentFile.Sink payments() {
    return new Paid(out, remarks);
  }

  private record Items(
      ResultWriter out, Remarks remarks, SeenItems seen, Map<String, IntakeDebtor> debtors)
      implements ItemSink {
    @Override
    public StageWriter.Taken item(
        long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor) throws LineRefused {
      boolean first = seen.ordinal(item.account()) == SeenItems.NEW_ACCOUNT;
      IntakeDebtor fresh = first ? debtor.read() : null;
      StageWriter.Taken taken = seen.take(item);
      if (taken.taken()) {
        if (fresh != null) {
          debtors.put(item.account(), fresh);
        }
        out.item(line, item, Objects.requireNonNull(debtors.get(item.account())));
      }
      return taken;
    }

    @Override
    public void at(long lines, int percent) {}

    @Override
    public void reject(long line, String key, String detail, List<String> original) {
      remarks.reject(line, key, detail, original);
    }

    @Override
    public void leave(long line, String key, String detail, List<String> original) {
      remarks.leave(line, key, detail, original);
    }

    @Override
    public void warn(long line, String key, String detail, List<String> original) {
      remarks.warn(line, key, detail, original);
    }
  }

  private record Entries(ResultWriter out, Remarks remarks) implements StatementSink {
    @Override
    public void statement(StatementHeader header, long line) {}

    @Override
    public void line(BankLine line) {
      out.entry(line);
    }

    @Override
    public void refuse(long line, String key, String detail, String original) {
      remarks.reject(line, key, detail, List.of(original));
    }

    @Override
    public void leave(long line, String key, String detail, String original) {
      remarks.leave(line, key, detail, List.of(original));
    }

    @Override
    public void warn(long line, String key, String detail, String original) {
      remarks.warn(line, key, detail, List.of(original));
    }
  }

  private record Paid(ResultWriter out, Remarks remarks) implements PaymentFile.Sink {
    @Override
    public void payment(long line, List<String> row, PaymentLine payment) {
      out.entry(line, payment);
    }

    @Override
    public void reject(long line, String key, String detail, List<String> original) {
      remarks.reject(line, key, detail, original);
    }

    @Override
    public void leave(long line, String key, String detail, List<String> original) {
      remarks.leave(line, key, detail, original);
    }

    @Override
    public void warn(long line, String key, String detail, List<String> original) {
      remarks.warn(line, key, detail, original);
    }

    @Override
    public void at(long lines, int permille) {}
  }
}
