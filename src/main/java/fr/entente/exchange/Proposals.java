package fr.entente.exchange;

import fr.entente.exchange.file.FirstRows;
import fr.entente.exchange.file.Headers;
import fr.entente.exchange.file.PlanGuess;
import fr.entente.exchange.file.UploadedFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    var remembered = imports.remembered(Headers.fingerprint(header));
    ImportKind kind =
        remembered.map(ImportRuns.Remembered::kind).orElseGet(() -> Headers.kind(header));
    Map<ImportField, Integer> columns =
        remembered
            .map(ImportRuns.Remembered::columns)
            .orElseGet(() -> new EnumMap<ImportField, Integer>(Headers.propose(header, kind)));
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
}
