package fr.entente.bench;

import fr.entente.accounts.CollectorKind;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.RunAs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Measures the product's own import beside the database's bare `LOAD DATA` of the same invoices
/// into a table with the same indexes, in the same run.
class ImportBench {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Imports imports;
  private final DataSource source;
  private final JdbcClient jdbc;
  private final LongSupplier processor;

  ImportBench(Imports imports, DataSource source, JdbcClient jdbc) {
    this(imports, source, jdbc, () -> 0);
  }

  /// With milliseconds of processor spent so far, by this process and the database.
  ImportBench(Imports imports, DataSource source, JdbcClient jdbc, LongSupplier processor) {
    this.imports = imports;
    this.source = source;
    this.jdbc = jdbc;
    this.processor = processor;
  }

  /// Milliseconds of each part. Applying ends with its commit, when the person is told; `placeMs`
  /// is how long the worklist takes to follow. `ratio` is reading, checking, comparing and applying
  /// together over the bare load.
  record Timings(
      long invoices,
      long debtors,
      long bareMs,
      long analyseMs,
      long dryRunMs,
      long applyMs,
      long placeMs,
      Processor processor,
      CreditorId creditor) {
    double ratio() {
      return (double) (dryRunMs + applyMs) / Math.max(1, bareMs);
    }
  }

  /// Milliseconds of processor, which other programs on the machine disturb less than the clock.
  record Processor(long bare, long dryRun, long apply) {
    double ratio() {
      return (double) (dryRun + apply) / Math.max(1, bare);
    }
  }

  /// Imports so many generated invoices for a new creditor, about three and a half for each debtor.
  Timings run(int invoices) {
    try {
      Path csv = Files.createTempFile("entente-bench", ".csv");
      Path tsv = Files.createTempFile("entente-bench", ".tsv");
      try {
        int debtors = generate(invoices, csv, tsv);
        long before = processor.getAsLong();
        long bare = bare(tsv);
        long spent = processor.getAsLong() - before;
        return RunAs.system(() -> imported(invoices, debtors, bare, spent, csv));
      } finally {
        Files.delete(csv);
        Files.delete(tsv);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Timings imported(int invoices, int debtors, long bare, long spent, Path csv) {
    CreditorId creditor =
        imports.addCreditor("Bench " + invoices, null, CollectorKind.CREDITOR, null, null);
    long start = System.nanoTime();
    AnalysisResult answer;
    try (InputStream content = Files.newInputStream(csv)) {
      answer = imports.analyse("bench.csv", content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var proposal = ((AnalysisResult.Analysed) answer).proposal();
    long analysed = System.nanoTime();
    long before = processor.getAsLong();
    imports.dryRun(proposal.id(), proposal.plan().forCreditor(creditor));
    expect(imports.await(proposal.id(), PATIENCE), ImportState.CHECKED);
    long checked = System.nanoTime();
    long between = processor.getAsLong();
    imports.apply(proposal.id());
    while (imports.status(proposal.id()).state() == ImportState.APPLYING) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    long applied = System.nanoTime();
    long after = processor.getAsLong();
    expect(imports.await(proposal.id(), PATIENCE), ImportState.APPLIED);
    long placed = System.nanoTime();
    return new Timings(
        invoices,
        debtors,
        bare,
        ms(start, analysed),
        ms(analysed, checked),
        ms(checked, applied),
        ms(applied, placed),
        new Processor(spent, between - before, after - between),
        creditor);
  }

  private static void expect(ImportStatus status, ImportState state) {
    if (status.state() != state) {
      throw new IllegalStateException("import ended as " + status);
    }
  }

  private long bare(Path tsv) throws IOException {
    jdbc.sql("DROP TABLE IF EXISTS bench_invoice").update();
    jdbc.sql("CREATE TABLE bench_invoice LIKE invoice").update();
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        InputStream rows = Files.newInputStream(tsv)) {
      statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(rows);
      long start = System.nanoTime();
      statement.execute(
          "LOAD DATA LOCAL INFILE 'rows' INTO TABLE bench_invoice CHARACTER SET utf8mb4 (account_id,"
              + " number, number_key, issued_on, due_on, amount, open_amount, disputed, factored, terms)");
      return ms(start, System.nanoTime());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      jdbc.sql("DROP TABLE IF EXISTS bench_invoice").update();
    }
  }

  private static int generate(int invoices, Path csv, Path tsv) throws IOException {
    Random random = new Random(42);
    int debtor = 0;
    int left = 0;
    try (Writer list = Files.newBufferedWriter(csv);
        Writer rows = Files.newBufferedWriter(tsv)) {
      list.write(
          "Code client;Raison sociale;CP;Ville;Téléphone;N° facture;Date facture;Échéance;Montant TTC;Reste dû\n");
      for (int i = 0; i < invoices; i++) {
        if (left-- == 0) {
          debtor++;
          left = random.nextInt(6);
        }
        LocalDate issued = DAY.plusDays(random.nextInt(150));
        LocalDate due = issued.plusDays(30);
        int cents = 1_000 + random.nextInt(300_000);
        String amount = "%d,%02d".formatted(cents / 100, cents % 100);
        String number = "F2026%07d".formatted(i);
        list.write(
            "C%06d;Établissements Numéro %d;%05d;Ville %d;019900%04d;%s;%s;%s;%s;%s\n"
                .formatted(
                    debtor,
                    debtor,
                    debtor % 95_000,
                    debtor % 3_000,
                    debtor % 10_000,
                    number,
                    french(issued),
                    french(due),
                    amount,
                    amount));
        String money = amount.replace(',', '.');
        rows.write(
            String.join(
                    "\t",
                    "" + debtor,
                    number,
                    number,
                    "" + issued,
                    "" + due,
                    money,
                    money,
                    "0",
                    "0",
                    "\\N")
                + "\n");
      }
    }
    return debtor;
  }

  private static String french(LocalDate date) {
    return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  private static long ms(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
