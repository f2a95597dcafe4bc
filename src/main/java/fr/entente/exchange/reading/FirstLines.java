package fr.entente.exchange.reading;

import fr.entente.accounts.IntakeDebtor;
import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.SeenItems;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.FilePreview;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.Plans;
import fr.entente.exchange.PreviewLine;
import fr.entente.exchange.PreviewLine.Outcome;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.ItemSink;
import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.LineSink;
import fr.entente.exchange.file.PaymentFile;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.kernel.Money;
import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The first lines of a file through the very readers that bring it in, so that a wrong guess is
/// seen before anything is checked.
public final class FirstLines implements TableSinks {
  private final SeenItems seen = new SeenItems();
  private final PreviewSoFar found = new PreviewSoFar();

  private FirstLines() {}

  /// Reads as much as is shown.
  public static FilePreview of(Path content, FileShape shape, ImportPlan plan) {
    var problem = Plans.unreadable(plan);
    if (problem.isPresent()) {
      return FilePreview.of(problem.get());
    }
    var first = new FirstLines();
    try {
      first.read(content, shape, plan);
      return first.found.preview(true, null);
    } catch (PreviewSoFar.Enough e) {
      return first.found.preview(false, null);
    } catch (UnreadableFile e) {
      return first.found.preview(true, e.problem());
    }
  }

  @Override
  public void at(long read) {
    found.books(read);
  }

  @Override
  public ItemSink items() {
    return new Items();
  }

  @Override
  public PaymentFile.Sink payments() {
    return new Paid();
  }

  @Override
  public StatementSink statement() {
    return new Moved();
  }

  private abstract class Remarked implements LineSink {
    @Override
    public void reject(long line, String key, String detail, List<String> original) {
      found.not(Outcome.REJECTED, line, key, detail, String.join(" · ", original));
    }

    @Override
    public void leave(long line, String key, String detail, List<String> original) {
      found.not(Outcome.LEFT_OUT, line, key, detail, String.join(" · ", original));
    }

    @Override
    public void warn(long line, String key, String detail, List<String> original) {
      found.warn(line, key, detail);
    }
  }

  private final class Items extends Remarked implements ItemSink {
    private final Map<String, String> names = new HashMap<>();

    @Override
    public StageWriter.Taken item(
        long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor) throws LineRefused {
      if (seen.ordinal(item.account()) == SeenItems.NEW_ACCOUNT) {
        IntakeDebtor fresh = debtor.read();
        names.put(item.account(), fresh.name());
      }
      StageWriter.Taken what = seen.take(item);
      if (what == StageWriter.Taken.NEW) {
        found.take(
            new PreviewLine(
                line,
                Outcome.TAKEN,
                names.getOrDefault(item.account(), ""),
                item.account(),
                item.number(),
                item.issuedOn(),
                item.dueOn(),
                Money.ofCents(item.amount()),
                Money.ofCents(item.open()),
                "",
                "",
                ""));
      }
      return what;
    }

    @Override
    public void at(long read, int percent) {
      FirstLines.this.at(read);
    }
  }

  private final class Paid extends Remarked implements PaymentFile.Sink {
    @Override
    public void payment(long line, List<String> row, PaymentLine payment) {
      found.take(
          new PreviewLine(
              line,
              Outcome.TAKEN,
              "",
              payment.account(),
              payment.invoice(),
              payment.on(),
              null,
              Money.ofCents(payment.cents()),
              null,
              payment.reference(),
              "",
              ""));
    }

    @Override
    public void at(long read, int permille) {}
  }

  private final class Moved implements StatementSink {
    @Override
    public boolean wantsMore() {
      return found.wantsMore();
    }

    @Override
    public void statement(StatementHeader header, long line) {}

    @Override
    public void line(BankLine line) {
      found.take(
          new PreviewLine(
              line.line(),
              Outcome.TAKEN,
              line.payerName(),
              line.account(),
              "",
              line.bookedOn(),
              line.valueOn(),
              line.amount(),
              null,
              line.text(),
              "",
              ""));
    }

    @Override
    public void refuse(long line, String key, String detail, String original) {
      found.not(Outcome.REJECTED, line, key, detail, original);
    }

    @Override
    public void leave(long line, String key, String detail, String original) {
      found.not(Outcome.LEFT_OUT, line, key, detail, original);
    }

    @Override
    public void warn(long line, String key, String detail, String original) {
      found.warn(line, key, detail);
    }
  }
}
