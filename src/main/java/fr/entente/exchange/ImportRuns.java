package fr.entente.exchange;

import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The history of imports: where each stands, its plan, its report, its problem.
@Component
class ImportRuns {
  private final ImportRunRepository runs;
  private final JsonMapper json;
  private final Clock clock;

  ImportRuns(ImportRunRepository runs, JsonMapper json, Clock clock) {
    this.runs = runs;
    this.json = json;
    this.clock = clock;
  }

  ImportId begin(String fileName) {
    return new ImportId(runs.begin(fileName, clock.instant()));
  }

  void analysed(ImportId id, UploadedFile file, FileShape shape, LayoutSetting said) {
    runs.analysed(
        id.value(),
        file.bytes(),
        file.sha256(),
        json.writeValueAsString(shape),
        said.saysNothing() ? null : json.writeValueAsString(said));
  }

  /// What a person said of how the file is to be read.
  LayoutSetting setting(ImportId id) {
    return runs.setting(id.value())
        .map(text -> json.readValue(text, LayoutSetting.class))
        .orElse(LayoutSetting.NONE);
  }

  void forget(ImportId id) {
    runs.forget(id.value());
  }

  Optional<ImportRun> find(ImportId id) {
    return runs.findStoredById(id.value()).map(this::run);
  }

  /// Pages begin at multiples of their size.
  Listed<ImportRun> page(ImportFilter filter, Sorted<ImportOrder> order, Stretch wanted) {
    int counted = runs.count(filter.state(), filter.name());
    var stretch = wanted.within(counted);
    int number = stretch.from() / stretch.size();
    var direction = order.down() ? Sort.Direction.DESC : Sort.Direction.ASC;
    var sort = Sort.by(direction, order.by().property()).and(Sort.by(Sort.Direction.DESC, "id"));
    var rows =
        runs.page(filter.state(), filter.name(), PageRequest.of(number, stretch.size(), sort));
    return new Listed<>(rows.stream().map(this::run).toList(), number * stretch.size(), counted);
  }

  int count(ImportState... states) {
    return runs.countIn(List.of(states));
  }

  /// Imports that were left lying, and those that a stopped server left running.
  List<ImportId> abandoned(Instant before) {
    return runs.abandoned(before).stream().map(ImportId::new).toList();
  }

  /// The newest run that applied a file with this content, to this creditor or (null) to any.
  Optional<ImportId> applied(String sha256, @Nullable CreditorId creditor) {
    return runs.applied(sha256, creditor == null ? null : creditor.value()).map(ImportId::new);
  }

  /// Why this file is not applied in this way: it was already.
  Optional<ImportProblem> repeated(ImportRun run, ImportPlan plan) {
    return applied(run.sha256(), plan.creditor())
        .flatMap(this::find)
        .filter(before -> plan.equals(before.plan()))
        .map(_ -> ImportProblem.of("exchange.problem.applied-before"));
  }

  /// The day on which the books of this creditor were last taken in as open items.
  Optional<LocalDate> booksTaken(CreditorId creditor) {
    return runs.booksTaken(creditor).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /// Moves on from one of these states; false when somebody else was faster.
  boolean move(ImportId id, ImportState to, ImportState... from) {
    return runs.move(id.value(), to, List.of(from)) == 1;
  }

  void plan(ImportId id, ImportPlan plan) {
    runs.plan(id.value(), json.writeValueAsString(plan), plan.kind(), plan.creditor());
  }

  void finish(
      ImportId id,
      ImportState state,
      @Nullable ImportReport report,
      @Nullable ImportProblem problem) {
    runs.finish(id.value(), state, written(report), written(problem), clock.instant());
  }

  /// Ends the taking back of a run, or its trial; false when it was given up meanwhile.
  boolean back(
      ImportId id,
      ImportState state,
      @Nullable ImportReport report,
      @Nullable ImportProblem problem) {
    return runs.back(id.value(), state, written(report), written(problem)) == 1;
  }

  List<ImportId> takingBack() {
    return runs.takingBack().stream().map(ImportId::new).toList();
  }

  /// Ends a run that is in one of these states; false when it is in another.
  boolean end(
      ImportId id, ImportState state, @Nullable ImportProblem problem, ImportState... from) {
    return runs.end(id.value(), state, written(problem), clock.instant(), List.of(from)) == 1;
  }

  private ImportRun run(ImportRunRepository.Stored row) {
    return new ImportRun(
        new ImportId(Objects.requireNonNull(row.id())),
        row.fileName(),
        row.bytes(),
        row.sha256(),
        json.readValue(row.shape(), FileShape.class),
        row.state(),
        read(row.plan(), ImportPlan.class),
        read(row.report(), ImportReport.class),
        read(row.problem(), ImportProblem.class));
  }

  private @Nullable String written(@Nullable Object part) {
    return part == null ? null : json.writeValueAsString(part);
  }

  private <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : json.readValue(text, type);
  }
}
