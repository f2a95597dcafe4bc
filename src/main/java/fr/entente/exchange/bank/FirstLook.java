package fr.entente.exchange.bank;

import fr.entente.exchange.ImportProblem;
import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.KnownFormats;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import java.nio.file.Path;

/// What an upload is by its first bytes: a bank's XML or a table with its first rows. What is
/// neither is refused by its name, with a way out.
public sealed interface FirstLook {
  /// A message of a bank.
  record Xml() implements FirstLook {}

  /// Rows under a header.
  record Table(FirstRows rows) implements FirstLook {}

  static FirstLook at(UploadedFile upload, Path file, String name) {
    if (StatementFiles.page(upload)) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.web-page"));
    }
    if (upload.startsWith('%', 'P', 'D', 'F')) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.pdf"));
    }
    KnownFormats.refuse(upload);
    return StatementFiles.xml(upload) || StatementFiles.archive(upload, file, name)
        ? new Xml()
        : new Table(FirstRows.of(upload, file));
  }
}
