package fr.entente.exchange.bank;

import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps what the reader of bank files found.
final class Found implements StatementSink {
  final List<StatementHeader> headers = new ArrayList<>();
  final List<BankLine> lines = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final List<String> left = new ArrayList<>();
  final List<String> warned = new ArrayList<>();

  static Found in(byte[] content) {
    return in(new ByteArrayInputStream(content));
  }

  static Found in(InputStream content) {
    var found = new Found();
    new CamtReader(found).read(content);
    return found;
  }

  /// Reads a whole file as the import screen does.
  static Found read(Path folder, byte[] content) throws IOException {
    Path file = folder.resolve("statement");
    Files.write(file, content);
    var found = new Found();
    StatementFiles.read(file, found);
    return found;
  }

  static Found read(Path folder, String content) throws IOException {
    return read(folder, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Amount, day, payer and text of each movement.
  List<String> told() {
    return lines.stream()
        .map(line ->
            String.join(
                " | ",
                line.amount().amount().toPlainString(),
                line.bookedOn().toString(),
                line.payerName(),
                line.text()))
        .toList();
  }

  @Override
  public void statement(StatementHeader header, long line) {
    headers.add(header);
  }

  @Override
  public void line(BankLine line) {
    lines.add(line);
  }

  @Override
  public void refuse(long line, String key, String detail, String original) {
    refused.add(key + " " + detail);
  }

  @Override
  public void leave(long line, String key, String detail, String original) {
    left.add(key + " " + detail);
  }

  @Override
  public void warn(long line, String key, String detail, String original) {
    warned.add(key + " " + detail);
  }
}
