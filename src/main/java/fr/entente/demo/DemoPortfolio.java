package fr.entente.demo;

import fr.entente.accounts.CollectorKind;
import fr.entente.accounts.Creditor;
import fr.entente.accounts.Intake;
import fr.entente.accounts.Portfolio;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportReport;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.ImportStatus;
import fr.entente.exchange.Imports;
import fr.entente.exchange.StartResult;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.RunAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills an empty database with the demonstration portfolio, through the importer that everybody
/// uses. A load that was interrupted goes on at the next start; a portfolio that is not ours is
/// never touched.
@Component
@ConditionalOnProperty(name = "entente.demo", havingValue = "true")
class DemoPortfolio {
  static final String POLICY = "demo-open";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Imports imports;
  private final Intake intake;
  private final Portfolio portfolio;
  private final DemoKnowledge knowledge;
  private final DemoHistory past;
  private final Clock clock;

  DemoPortfolio(
      Imports imports,
      Intake intake,
      Portfolio portfolio,
      DemoKnowledge knowledge,
      DemoHistory past,
      Clock clock) {
    this.imports = imports;
    this.intake = intake;
    this.portfolio = portfolio;
    this.knowledge = knowledge;
    this.past = past;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(20)
  void onStart() {
    RunAs.system(() -> load(System.out::println));
  }

  /// Loads everything that is not there yet, and says how far it is; true when the portfolio was
  /// completed by this call.
  boolean load(Consumer<String> console) {
    boolean foreign =
        portfolio.creditors().stream().anyMatch(c -> !POLICY.equals(c.policyOverride()));
    if (foreign || knowledge.complete()) {
      return false;
    }
    DemoSteps.progress("loading, once; the first start takes a few minutes", console);
    LocalDate today = knowledge.day(LocalDate.now(clock));
    for (DemoCreditor demo : DemoCreditor.values()) {
      CreditorId creditor = creditor(demo);
      bring(demo.file("factures"), DemoTerms::agreed, creditor, today);
      bring(demo.file("paiements"), (text, _) -> untold(demo, text, today), creditor, today);
    }
    bring("halles-lemoine-releve.xml", creditor(DemoCreditor.HALLES), today);
    bring("batipro-negoce-releve.csv", creditor(DemoCreditor.BATIPRO), today);
    DemoSteps.progress("accounts, invoices and payments are there", console);
    knowledge.bring(this::creditor, today);
    past.tell(today, console);
    knowledge.completed(today);
    DemoSteps.progress("loaded", console);
    return true;
  }

  private static String untold(DemoCreditor demo, String payments, LocalDate today) {
    return ToldPayment.without(payments, ToldPayment.of(demo, today));
  }

  private CreditorId creditor(DemoCreditor demo) {
    return portfolio.creditors().stream()
        .filter(known -> known.name().equals(demo.title()))
        .map(Creditor::id)
        .findFirst()
        .orElseGet(() ->
            intake.addCreditor(
                demo.title(),
                demo.siren(),
                demo.mandate() == null ? CollectorKind.CREDITOR : CollectorKind.THIRD_PARTY,
                POLICY,
                demo.callbackPhone(),
                demo.mandate()));
  }

  private void bring(String file, CreditorId creditor, LocalDate today) {
    bring(file, (text, _) -> text, creditor, today);
  }

  private void bring(
      String file,
      BiFunction<String, LocalDate, String> made,
      CreditorId creditor,
      LocalDate today) {
    String text = made.apply(DemoCreditor.read(file, today), today);
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (!(imports.analyse(file, content) instanceof AnalysisResult.Analysed(var proposal))) {
      throw new IllegalStateException("the demonstration file cannot be read: " + file);
    }
    var plan = proposal.plan().forCreditor(creditor);
    if (imports.dryRun(proposal.id(), plan) instanceof StartResult.Refused) {
      imports.cancel(proposal.id());
      return;
    }
    done(imports.await(proposal.id(), PATIENCE), ImportState.CHECKED, file);
    imports.apply(proposal.id());
    done(imports.await(proposal.id(), PATIENCE), ImportState.APPLIED, file);
  }

  private static void done(ImportStatus status, ImportState state, String file) {
    ImportReport report = status.report();
    if (status.state() != state || report == null || report.rejectedLines() > 0) {
      throw new IllegalStateException(
          "the demonstration file was not taken whole: " + file + " " + status);
    }
  }

  /// The companies to which the demonstration's money is owed.
  enum DemoCreditor {
    HALLES("Halles Lemoine", "halles-lemoine", null, "+33199000010"),
    BATIPRO("Batipro Négoce", "batipro-negoce", null, "+33199000020"),
    LOCAFLEX(
        "Locaflex, par le cabinet Saint-Martin", "locaflex", "Mandat 2026-014", "+33199000030"),
    ENERGIE("Énergie Claire", "energie-claire", null, "+33199000040");

    private final String title;
    private final String stem;
    private final @Nullable String mandate;
    private final String callbackPhone;

    DemoCreditor(String title, String stem, @Nullable String mandate, String callbackPhone) {
      this.title = title;
      this.stem = stem;
      this.mandate = mandate;
      this.callbackPhone = callbackPhone;
    }

    String title() {
      return title;
    }

    String file(String what) {
      return stem + "-" + what + ".csv";
    }

    @Nullable String mandate() {
      return mandate;
    }

    String callbackPhone() {
      return callbackPhone;
    }

    String siren() {
      return fr.entente.kernel.Siren.withCheckDigit("0009000" + ordinal()).value();
    }

    /// The file with its relative days (`J-45`, `J+10`) made dates.
    static String read(String file, LocalDate today) {
      try (var in = DemoPortfolio.class.getResourceAsStream("/demo/" + file)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        return java.util.regex.Pattern.compile("(?<=[;>\\n])J([+-]\\d+)(?=[;<T\\n])")
            .matcher(text)
            .replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
