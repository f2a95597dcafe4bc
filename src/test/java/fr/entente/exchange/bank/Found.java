package fr.entente.exchange.bank;

import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
