package fr.entente.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.accounts.IntakeItem;
import fr.entente.accounts.SeenItems;
import fr.entente.accounts.StageWriter;
import fr.entente.exchange.ImportKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is owed by an accounting file: customer, name, piece and cents of each item; what is said
/// of its lines goes to the remarks.
record BooksRead(List<String> items, List<String> remarks, SeenItems seen) implements ItemSink {
  static List<String> owed(Path folder, byte[] books, List<String> remarks) throws IOException {
    Path file = folder.resolve("books.txt");
    FirstRows read =
        FirstRows.of(UploadedFile.receive(new ByteArrayInputStream(books), file), file);
    assertThat(Headers.kind(read.header())).isEqualTo(ImportKind.FEC);
    var kept = new BooksRead(new ArrayList<>(), remarks, new SeenItems());
    new ItemFile(file, read.shape(), PlanGuess.of(read, ImportKind.FEC), kept).read();
    return kept.items;
  }

  @Override
  public StageWriter.Taken item(
      long line, IntakeItem item, StageWriter.DebtorOf<LineRefused> debtor) throws LineRefused {
    items.add(
        String.join(" ", item.account(), debtor.read().name(), item.number(), "" + item.open()));
    return seen.take(item);
  }

  @Override
  public void at(long lines, int percent) {}

  @Override
  public void reject(long line, String key, String detail, List<String> original) {
    remarks.add(line + " " + key + " " + detail);
  }

  @Override
  public void leave(long line, String key, String detail, List<String> original) {
    remarks.add(line + " " + key + " " + detail);
  }

  @Override
  public void warn(long line, String key, String detail, List<String> original) {
    remarks.add(line + " " + key + " " + detail);
  }
}
