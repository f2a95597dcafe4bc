package fr.entente.exchange;

import fr.entente.exchange.file.Doubts;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.PlanGuess;
import fr.entente.exchange.file.ShapeDetector;
import fr.entente.exchange.reading.FirstLines;
import fr.entente.kernel.CreditorId;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes how a table is read by what was said of it and by its first rows, and shows what would
/// come out.
@Component
class Proposals {
  private static final int SAMPLE = 12;

  private final ImportRuns imports;

  Proposals(ImportRuns imports) {
    this.imports = imports;
  }

  /// For whom the file is, what was said of it, and whether that was remembered.
  record Said(
      @Nullable CreditorId creditor,
      LayoutSetting setting,
      @Nullable RememberedLayout remembered) {}

  ImportProposal propose(
      Analysis.Upload upload, FirstRows read, Said said, @Nullable ImportProblem problem) {
    var guess = PlanGuess.guess(read, kind(read, said.setting()), said.setting());
    ImportPlan plan = said.creditor() == null ? guess : guess.forCreditor(said.creditor());
    Optional<ImportProblem> why =
        Optional.ofNullable(problem).or(() -> PlanGuess.problem(read, plan));
    FilePreview preview =
        why.map(FilePreview::of).orElseGet(() -> FirstLines.of(upload.file(), read.shape(), plan));
    return new ImportProposal(
        upload.id(),
        upload.name(),
        upload.content().bytes(),
        read.shape().describe(),
        read.header(),
        read.rows().stream().limit(SAMPLE).toList(),
        plan,
        imports.applied(upload.content().sha256(), null).orElse(null),
        reading(upload, read, said, plan, preview));
  }

  private static LayoutReading reading(
      Analysis.Upload upload, FirstRows read, Said said, ImportPlan plan, FilePreview preview) {
    FileShape shape = read.shape();
    return new LayoutReading(
        said.setting(),
        shape.workbook() ? null : Character.valueOf(shape.delimiter()),
        shape.workbook() ? null : shape.charset(),
        shape.headerRow(),
        ShapeDetector.sheets(upload.file(), shape),
        shape.sheet(),
        Doubts.of(read, plan, said.setting()),
        preview,
        said.remembered());
  }

  private static ImportKind kind(FirstRows read, LayoutSetting said) {
    ImportKind told = said.kind() == null ? Headers.kind(read.header()) : said.kind();
    return told == ImportKind.STATEMENT ? ImportKind.BANK : told;
  }

  /// What was said of a file, be it by the plan alone; by which header such files are known; and
  /// why it cannot be checked so, where nobody answered yet what it leaves open.
  record Heard(LayoutSetting setting, String signature, Optional<ImportProblem> problem) {
    /// Of a format that leaves no choice.
    static final Heard NOTHING = new Heard(LayoutSetting.NONE, "", Optional.empty());

    /// Books are read for their items or their payments as each time asks.
    boolean worthKeeping(ImportKind kind) {
      return !(kind.ofBooks() ? setting.withKind(null) : setting).saysNothing();
    }
  }

  Heard hear(FileShape shape, Path file, ImportPlan plan, LayoutSetting said) {
    FirstRows read = FirstRows.under(shape, file);
    LayoutSetting setting = heard(read, plan, said);
    return new Heard(
        setting,
        Headers.fingerprint(read.header()),
        PlanGuess.problem(read, plan).or(() -> unanswered(read, plan, setting)));
  }

  private static LayoutSetting heard(FirstRows read, ImportPlan plan, LayoutSetting said) {
    var guess = PlanGuess.guess(read, kind(read, said), said);
    return new LayoutSetting(
        plan.kind() == guess.kind() ? said.kind() : plan.kind(),
        said.separator(),
        said.encoding(),
        said.headerRow(),
        said.sheet(),
        plan.decimalMark() == guess.decimalMark()
            ? said.decimalMark()
            : Character.valueOf(plan.decimalMark()),
        plan.dates() == guess.dates() ? said.dates() : plan.dates(),
        plan.columns().equals(guess.columns()) ? said.columns() : plan.columns(),
        said.ignored());
  }

  private static Optional<ImportProblem> unanswered(
      FirstRows read, ImportPlan plan, LayoutSetting said) {
    int open = Doubts.of(read, plan, said).size();
    return open == 0
        ? Optional.empty()
        : Optional.of(ImportProblem.of("exchange.problem.unanswered", Integer.toString(open)));
  }
}
