package fr.entente.exchange;

import fr.entente.exchange.file.LineRefused;
import fr.entente.exchange.file.PaymentReader;
import fr.entente.exchange.file.Rejects;
import fr.entente.exchange.file.RowSource;
import fr.entente.exchange.file.ShapeDetector;
import fr.entente.kernel.Money;
import fr.entente.payments.Payments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Reads a payments file, a few thousand lines at a time; posts them through [Payments] when it is
/// for real, so that balances, worklist and promises follow at once.
@Component
class PaymentLoader {
  private static final int CHUNK = 2_000;

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
    long lines = 0;
    try (Rejects rejects = new Rejects(files.rejects(run.id()));
        RowSource rows = ShapeDetector.open(files.content(run.id()), run.shape(), true)) {
      var pass =
          new PaymentPass(
              Objects.requireNonNull(plan.creditor()),
              reader.keyed(),
              forReal,
              accounts,
              payments,
              rejects);
      ItemLoader.skipHeader(rows, run.shape());
      List<PaymentPass.Read> chunk = new ArrayList<>();
      while (rows.next()) {
        if (++lines % 64 == 0) {
          task.at(forReal ? ImportPhase.WRITING : ImportPhase.READING, lines, rows.permille() / 11);
        }
        List<String> row = rows.fields();
        try {
          chunk.add(new PaymentPass.Read(rows.line(), List.copyOf(row), reader.payment(row)));
        } catch (LineRefused e) {
          rejects.reject(rows.line(), e.key(), e.detail(), row);
        }
        if (chunk.size() == CHUNK) {
          pass.take(chunk);
          chunk.clear();
        }
      }
      pass.take(chunk);
      task.at(forReal ? ImportPhase.WRITING : ImportPhase.READING, lines, 95);
      return new ImportReport(
          lines,
          pass.fresh(),
          0,
          pass.known(),
          0,
          rejects.rejected(),
          0,
          0,
          0,
          pass.touched(),
          Money.ofCents(pass.cents()));
    }
  }
}
