package fr.entente.exchange.reading;

import fr.entente.exchange.ImportKind;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
import fr.entente.exchange.Plans;
import fr.entente.exchange.bank.FirstLook;
import fr.entente.exchange.bank.StatementFiles;
import fr.entente.exchange.bank.StatementFormat;
import fr.entente.exchange.file.Doubts;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.PlanGuess;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.Language;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One file, read with the readers and the guesses of the import screens.
final class FileReading {
  private final Path file;
  private final Path content;
  private final FileUse as;
  private final SaidOfFile said;
  private final ResourceBundle texts;
  private final Remarks remarks;
  private FileUse use;
  private @Nullable FileLayout layout;

  FileReading(Path file, Path content, FileUse as, Language language) {
    this(file, content, as, SaidOfFile.NOTHING, language);
  }

  FileReading(Path file, Path content, FileUse as, SaidOfFile said, Language language) {
    this.file = file;
    this.content = content;
    this.as = as;
    this.said = said;
    use = as;
    texts = texts(language);
    remarks = new Remarks(texts);
  }

  /// Writes what was found. A file that breaks off was not read: then nothing of it is proposed.
  void into(Path result) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      UploadedFile upload = UploadedFile.receive(in, content);
      switch (FirstLook.at(upload, content, file.getFileName().toString(), said.setting())) {
        case FirstLook.Statement(var format) -> statement(format, result);
        case FirstLook.Table(FirstRows rows) -> table(rows, result);
      }
    } catch (UnreadableFile e) {
      try (var out = new ResultWriter(new BufferedOutputStream(Files.newOutputStream(result)))) {
        out.begin(use, layout);
        out.end(remarks, RefusedFile.of(e.problem(), texts));
      }
    }
  }

  // Not the language of the machine where a text is missing: the result is the same everywhere.
  private static ResourceBundle texts(Language language) {
    return ResourceBundle.getBundle(
        "vaadin-i18n.translations",
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private void statement(StatementFormat format, Path result) throws IOException {
    layout = FileLayout.statement(format);
    if (as == FileUse.ITEMS || as == FileUse.PAYMENTS) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-list"));
    }
    use = FileUse.STATEMENT;
    write(result, found -> StatementFiles.read(content, found.statement()));
  }

  private void table(FirstRows rows, Path result) throws IOException {
    ImportKind kind = as.kind(Headers.kind(rows.header()));
    use = FileUse.of(kind);
    LayoutSetting setting = said.of(rows, kind);
    ImportPlan plan = PlanGuess.of(rows, kind, setting);
    layout = FileLayout.of(rows, plan);
    var problem = Plans.unreadable(plan);
    if (problem.isPresent()) {
      throw new UnreadableFile(problem.get());
    }
    write(
        result,
        found -> {
          found.read(content, rows.shape(), plan);
          Doubts.of(rows, plan, setting).forEach(doubt -> remarks.doubt(rows.shape(), doubt));
        });
  }

  private void write(Path result, Consumer<Proposed> reader) throws IOException {
    try (var out = new ResultWriter(new BufferedOutputStream(Files.newOutputStream(result)))) {
      out.begin(use, layout);
      reader.accept(new Proposed(out, remarks));
      out.end(remarks, null);
    }
  }
}
