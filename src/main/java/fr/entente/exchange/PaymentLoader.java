package fr.entente.exchange;

import fr.entente.exchange.file.PaymentFile;
import fr.entente.exchange.file.PaymentLine;
import fr.entente.exchange.file.PaymentReader;
import fr.entente.exchange.file.Rejects;
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
    try (Rejects rejects = new Rejects(files.rejects(run.id()))) {
      var pass =
          new PaymentPass(
              Objects.requireNonNull(plan.creditor()),
              run.id().value(),
              PaymentReader.keyed(plan),
              forReal,
              accounts,
              payments,
              rejects);
      ImportPhase phase = forReal ? ImportPhase.WRITING : ImportPhase.READING;
      var chunks = new Chunks(pass, rejects, task, phase, new ArrayList<>());
      long lines = PaymentFile.read(files.content(run.id()), run.shape(), plan, chunks);
      pass.take(chunks.waiting);
      task.at(phase, lines, 95);
      return new ImportReport(
          lines,
          pass.fresh(),
          0,
          pass.known(),
          0,
          rejects.rejected(),
          rejects.warnings(),
          0,
          0,
          pass.touched(),
          Money.ofCents(pass.cents()),
          null);
    }
  }

  private record Chunks(
      PaymentPass pass,
      Rejects rejects,
      ImportTask task,
      ImportPhase phase,
      List<PaymentPass.Read> waiting)
      implements PaymentFile.Sink {
    @Override
    public void payment(long line, List<String> row, PaymentLine payment) {
      waiting.add(new PaymentPass.Read(line, row, payment));
      if (waiting.size() == CHUNK) {
        pass.take(waiting);
        waiting.clear();
      }
    }

    @Override
    public void reject(long line, String key, String detail, List<String> original) {
      rejects.reject(line, key, detail, original);
    }

    @Override
    public void leave(long line, String key, String detail, List<String> original) {
      rejects.leave(line, key, detail, original);
    }

    @Override
    public void warn(long line, String key, String detail, List<String> original) {
      rejects.warn(line, key, detail, original);
    }

    @Override
    public void at(long lines, int permille) {
      task.at(phase, lines, permille / 11);
    }
  }
}
