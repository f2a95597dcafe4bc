package fr.entente.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks at the first rows of a file and proposes how to read it: by the mapping remembered for
/// this header, else by what columns are usually called.
@Component
class Proposals {
  private static final int ROWS = 300;
  private static final int SAMPLE = 12;
  private static final int HEADER_WITHIN = 25;

  private final ImportRepository imports;

  Proposals(ImportRepository imports) {
    this.imports = imports;
  }

  record Read(FileShape shape, List<String> header, List<List<String>> rows) {}

  static Read read(UploadedFile upload, Path file) {
    FileShape shape = ShapeDetector.detect(upload, file);
    List<List<String>> rows = ShapeDetector.firstRows(file, shape, true, ROWS);
    int header = headerRow(rows);
    if (header < 0) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.header"));
    }
    if (rows.size() <= header + 1) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.no-rows"));
    }
    var found = new FileShape(shape.workbook(), shape.charset(), shape.delimiter(), header);
    return new Read(found, rows.get(header), rows.subList(header + 1, rows.size()));
  }

  ImportProposal propose(ImportId id, String fileName, UploadedFile upload, Read read) {
    List<String> header = read.header();
    var remembered = imports.remembered(Headers.fingerprint(header));
    ImportKind kind =
        remembered.map(ImportRepository.Remembered::kind).orElseGet(() -> Headers.kind(header));
    Map<ImportField, Integer> columns =
        remembered
            .map(ImportRepository.Remembered::columns)
            .orElseGet(() -> new EnumMap<ImportField, Integer>(Headers.propose(header, kind)));
    char mark =
        kind == ImportKind.FEC || kind == ImportKind.FEC_PAYMENTS
            ? ','
            : AmountReader.markOf(
                values(
                    read,
                    columns,
                    ImportField.AMOUNT,
                    ImportField.OPEN_AMOUNT,
                    ImportField.DISPUTED_AMOUNT,
                    ImportField.CREDIT,
                    ImportField.DEBIT));
    DateOrder order =
        DateReader.orderOf(
            values(
                read,
                columns,
                ImportField.DUE_ON,
                ImportField.ISSUED_ON,
                ImportField.PAYMENT_DATE));
    var plan = new ImportPlan(kind, null, columns, order, mark, false, ImportPlan.USUAL_TERM_DAYS);
    return new ImportProposal(
        id,
        fileName,
        upload.bytes(),
        read.shape().describe(),
        header,
        read.rows().stream().limit(SAMPLE).toList(),
        plan,
        remembered.isPresent(),
        imports.applied(upload.sha256(), null).orElse(null));
  }

  // Title rows may stand above the header: the best of the first rows that look like one.
  private static int headerRow(List<List<String>> rows) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      List<String> row = rows.get(i);
      if (Headers.fec(row)) {
        return i;
      }
      int known =
          Math.max(
              Headers.propose(row, ImportKind.BANK).size(),
              Math.max(
                  Headers.propose(row, ImportKind.OPEN_ITEMS).size(),
                  Headers.propose(row, ImportKind.PAYMENTS).size()));
      int score = known * 2 + (ShapeDetector.wordy(row) ? 1 : 0);
      if (row.size() > 1 && score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private static List<String> values(
      Read read, Map<ImportField, Integer> columns, ImportField... fields) {
    List<String> values = new ArrayList<>();
    for (ImportField field : fields) {
      Integer column = columns.get(field);
      if (column != null) {
        read.rows().stream()
            .filter(row -> row.size() > column)
            .forEach(row -> values.add(row.get(column)));
      }
    }
    return values;
  }
}
