package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.LayoutSetting;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.KnownFormats;
import fr.entente.exchange.file.ShapeDetector;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import java.nio.file.Path;

/// What an upload is by its first bytes: a bank's statement or a table with its first rows. What is
/// neither is refused by its name, with a way out.
public sealed interface FirstLook {
  /// A statement of a bank, of the first file where several stand in an archive.
  record Statement(StatementFormat format) implements FirstLook {}

  /// Rows under a header.
  record Table(FirstRows rows) implements FirstLook {}

  static FirstLook at(UploadedFile upload, Path file, String name) {
    return at(upload, file, name, LayoutSetting.NONE);
  }

  /// A table is read as a person said.
  static FirstLook at(UploadedFile upload, Path file, String name, LayoutSetting said) {
    if (StatementFiles.page(upload)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.web-page"));
    }
    if (upload.startsWith('%', 'P', 'D', 'F')) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.pdf"));
    }
    var told = StatementFormat.of(upload.start());
    if (told.isPresent() && !ShapeDetector.rowsInXml(upload)) {
      return new Statement(told.get());
    }
    KnownFormats.refuse(upload);
    return StatementFiles.archive(upload, file, name)
        ? new Statement(StatementFiles.format(file))
        : new Table(FirstRows.of(upload, file, said));
  }
}
