package fr.entente.exchange;

import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.PlanGuess;
import fr.entente.exchange.file.UploadedFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at the first rows of a file and proposes how to read it: by the mapping remembered for
/// this header, else by what columns are usually called.
@Component
class Proposals {
  private static final int SAMPLE = 12;

  private final ImportRuns imports;

  Proposals(ImportRuns imports) {
    this.imports = imports;
  }

  ImportProposal propose(ImportId id, String fileName, UploadedFile upload, FirstRows read) {
    List<String> header = read.header();
    ImportKind told = Headers.kind(header);
    // Every accounting file has the same header: what one was read for says nothing of the next.
    var remembered =
        told == ImportKind.FEC
            ? Optional.<ImportRuns.Remembered>empty()
            : imports.remembered(Headers.fingerprint(header));
    ImportKind kind = remembered.map(ImportRuns.Remembered::kind).orElse(told);
    var columns = new EnumMap<ImportField, Integer>(ImportField.class);
    columns.putAll(
        remembered
            .map(ImportRuns.Remembered::columns)
            .orElseGet(() -> PlanGuess.of(read, kind).columns()));
    meanings(header, kind, columns);
    var plan = PlanGuess.of(read, kind, columns);
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

  // What decides whether a line counts at all is proposed even where an older mapping left it out.
  private static void meanings(
      List<String> header, ImportKind kind, Map<ImportField, Integer> columns) {
    var usual = Headers.propose(header, kind);
    for (ImportField field :
        List.of(ImportField.STATUS, ImportField.DOCUMENT_KIND, ImportField.CURRENCY)) {
      Integer column = usual.get(field);
      if (column != null && !columns.containsValue(column)) {
        columns.putIfAbsent(field, column);
      }
    }
  }
}
