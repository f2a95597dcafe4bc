package fr.entente.exchange;

import fr.entente.accounts.Portfolio;
import fr.entente.exchange.bank.FirstLook;
import fr.entente.exchange.file.FileShape;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.CreditorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds out how an uploaded file is read: as a person says, else as was remembered for the
/// creditor, else as it tells by itself.
@Component
class Analysis {
  // What a person can mend by saying how the file is to be read.
  private static final Set<String> MENDED_BY_SAYING =
      Set.of("exchange.problem.header", "exchange.problem.no-names", "exchange.problem.no-rows");

  private final ImportRuns imports;
  private final ImportFiles files;
  private final Proposals proposals;
  private final StatementProposals statements;
  private final LayoutMemory memory;
  private final Portfolio portfolio;

  Analysis(
      ImportRuns imports,
      ImportFiles files,
      Proposals proposals,
      StatementProposals statements,
      LayoutMemory memory,
      Portfolio portfolio) {
    this.imports = imports;
    this.files = files;
    this.proposals = proposals;
    this.statements = statements;
    this.memory = memory;
    this.portfolio = portfolio;
  }

  /// An upload that was not looked at yet. Where there is one creditor, it is theirs.
  ImportProposal first(ImportId id, String name, UploadedFile upload) {
    var creditors = portfolio.creditors();
    CreditorId only = creditors.size() == 1 ? creditors.getFirst().id() : null;
    return of(new Upload(id, name, upload, files.content(id)), only, null);
  }

  AnalysisResult again(ImportRun run, @Nullable CreditorId creditor, LayoutSetting said) {
    return reread(run, creditor, said);
  }

  AnalysisResult again(ImportRun run, @Nullable CreditorId creditor) {
    return reread(run, creditor, null);
  }

  private AnalysisResult reread(
      ImportRun run, @Nullable CreditorId creditor, @Nullable LayoutSetting said) {
    try {
      Path file = files.content(run.id());
      var upload = new Upload(run.id(), run.fileName(), UploadedFile.again(file), file);
      return new AnalysisResult.Analysed(of(upload, creditor, said));
    } catch (UnreadableFile e) {
      return new AnalysisResult.Refused(e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file that was received.
  record Upload(ImportId id, String name, UploadedFile content, Path file) {}

  private ImportProposal of(
      Upload upload, @Nullable CreditorId creditor, @Nullable LayoutSetting said) {
    Optional<RememberedLayout> remembered =
        said != null || creditor == null
            ? Optional.empty()
            : memory.find(creditor, upload.content(), upload.file());
    LayoutSetting setting =
        said != null ? said : remembered.map(RememberedLayout::setting).orElse(LayoutSetting.NONE);
    ImportProblem problem = null;
    FirstLook look;
    try {
      look = FirstLook.at(upload.content(), upload.file(), upload.name(), setting);
    } catch (UnreadableFile e) {
      if (!MENDED_BY_SAYING.contains(e.problem().key())) {
        throw e;
      }
      problem = e.problem();
      look = new FirstLook.Table(FirstRows.asTheyAre(upload.content(), upload.file(), setting));
    }
    return switch (look) {
      case FirstLook.Statement(var format) -> {
        imports.analysed(upload.id(), upload.content(), FileShape.xml(), LayoutSetting.NONE);
        yield statements.propose(
            upload.id(), upload.name(), format, upload.content(), upload.file());
      }
      case FirstLook.Table(FirstRows read) -> {
        imports.analysed(upload.id(), upload.content(), read.shape(), setting);
        yield proposals.propose(
            upload, read, new Proposals.Said(creditor, setting, remembered.orElse(null)), problem);
      }
    };
  }

  /// What was said of a file that is to be checked with this plan.
  Proposals.Heard hear(ImportRun run, ImportPlan plan) {
    return plan.kind() == ImportKind.STATEMENT
        ? Proposals.Heard.NOTHING
        : proposals.hear(run.shape(), files.content(run.id()), plan, imports.setting(run.id()));
  }

  /// Keeps for the next such file what a person said of this one.
  void remember(ImportPlan plan, Proposals.Heard heard) {
    CreditorId creditor = plan.creditor();
    if (creditor != null && heard.worthKeeping(plan.kind())) {
      memory.remember(creditor, plan.kind(), heard.signature(), heard.setting());
    }
  }
}
