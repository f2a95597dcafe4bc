package fr.entente.exchange;

import fr.entente.accounts.InvoiceKey;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads a payments file; posts each line through [Payments] when it is for real, so that balances,
/// worklist and promises follow at once.
@Component
class PaymentLoader {
  private final PaymentRepository accounts;
  private final Payments payments;
  private final ImportFiles files;

  PaymentLoader(PaymentRepository accounts, Payments payments, ImportFiles files) {
    this.accounts = accounts;
    this.payments = payments;
    this.files = files;
  }

  ImportReport load(ImportRun run, ImportPlan plan, ImportTask task, boolean forReal) {
    var reader = new PaymentReader(plan);
    var pass = new Pass(Objects.requireNonNull(plan.creditor()), reader.keyed(), forReal);
    long lines = 0;
    long rejected;
    try (Rejects rejects = new Rejects(files.rejects(run.id()));
        RowSource rows = ShapeDetector.open(files.content(run.id()), run.shape(), true)) {
      ItemLoader.skipHeader(rows, run.shape());
      while (rows.next()) {
        if (++lines % 64 == 0) {
          task.at(forReal ? ImportPhase.WRITING : ImportPhase.READING, lines, rows.permille() / 11);
        }
        List<String> row = rows.fields();
        try {
          pass.take(reader.payment(row));
        } catch (LineRefused e) {
          rejects.reject(rows.line(), e.key(), e.detail(), row);
        }
      }
      rejected = rejects.rejected();
    }
    task.at(forReal ? ImportPhase.WRITING : ImportPhase.READING, lines, 95);
    return new ImportReport(
        lines,
        pass.fresh,
        0,
        pass.known,
        0,
        rejected,
        0,
        0,
        0,
        pass.touched.size(),
        Money.ofCents(pass.cents));
  }

  private final class Pass {
    private final CreditorId creditor;
    private final boolean keyed;
    private final boolean forReal;
    private final Set<AccountId> touched = new HashSet<>();
    private final Set<String> checked = new HashSet<>();
    private long fresh;
    private long known;
    private long cents;

    Pass(CreditorId creditor, boolean keyed, boolean forReal) {
      this.creditor = creditor;
      this.keyed = keyed;
      this.forReal = forReal;
    }

    void take(PaymentLine line) throws LineRefused {
      List<AccountId> found = accounts.accounts(creditor, line);
      if (found.size() != 1) {
        String key =
            found.isEmpty() ? "exchange.reject.no-account" : "exchange.reject.several-accounts";
        throw new LineRefused(key, line.account() + line.invoice());
      }
      String source = "file:" + creditor.value() + ":" + line.key();
      boolean changes =
          line.cents() > 0 ? receive(found.getFirst(), line, source) : reverse(line, source);
      if (changes) {
        fresh++;
        cents += line.cents();
        touched.add(found.getFirst());
      } else {
        known++;
      }
    }

    private boolean receive(AccountId account, PaymentLine line, String source) {
      if (!forReal) {
        return checked.add(source) && !accounts.posted(source, "PAYMENT");
      }
      boolean named =
          line.invoice().isEmpty() || InvoiceKey.of(line.invoice()).namedIn(line.reference());
      String reference =
          named ? line.reference() : (line.invoice() + " " + line.reference()).strip();
      return payments.receive(
          account, Money.ofCents(line.cents()), line.on(), reference, line.means(), source);
    }

    // A negative amount takes the payment of the same id back.
    private boolean reverse(PaymentLine line, String source) throws LineRefused {
      boolean posted = checked.contains(source) || accounts.posted(source, "PAYMENT");
      if (!keyed || !posted) {
        throw new LineRefused(
            "exchange.reject.negative", Money.ofCents(line.cents()).amount().toString());
      }
      return forReal ? payments.reverse(source, line.on()) : !accounts.posted(source, "REVERSAL");
    }
  }
}
