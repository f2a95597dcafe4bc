package fr.entente.practice;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The practice debtors of the content folder as it is now: a trainer's change counts for the next
/// rehearsal.
@Component
class DebtorShelf {
  private final Path root;

  DebtorShelf(@Value("${entente.scripts.location:./scripts-content}") Path root) {
    this.root = root;
  }

  DebtorFolder read(Language language) {
    try {
      return DebtorFolder.of(ContentFiles.debtors(root, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
