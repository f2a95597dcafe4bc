package fr.entente.bench;

import fr.entente.accounts.CollectorKind;
import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportState;
import fr.entente.exchange.Imports;
import fr.entente.exchange.StatementReading;
import fr.entente.kernel.CreditorId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Measures a large generated camt.053 file: read alone, as a dry run, and applied.
class StatementBench {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Imports imports;
  private @Nullable CreditorId creditor;

  StatementBench(Imports imports) {
    this.imports = imports;
  }

  /// Milliseconds and bytes.
  record Timings(long bytes, long readMs, long dryRunMs, long applyMs) {}

  Timings run(int entries) {
    try {
      Path file = Files.createTempFile("entente-bench", ".xml");
      try {
        generate(entries, file);
        return measured(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Timings measured(Path file) throws IOException {
    long start = System.nanoTime();
    StatementReading.entries(file);
    long read = System.nanoTime();
    // One for all runs: a bank account belongs to one creditor.
    if (creditor == null) {
      creditor = imports.addCreditor("Bench statements", null, CollectorKind.CREDITOR, null, null);
    }
    AnalysisResult answer;
    try (InputStream content = Files.newInputStream(file)) {
      answer = imports.analyse("bench.xml", content);
    }
    var proposal = ((AnalysisResult.Analysed) answer).proposal();
    imports.dryRun(proposal.id(), proposal.plan().forCreditor(creditor));
    var status = imports.await(proposal.id(), PATIENCE);
    if (status.state() != ImportState.CHECKED) {
      throw new IllegalStateException("dry run ended as " + status);
    }
    long checked = System.nanoTime();
    imports.apply(proposal.id());
    status = imports.await(proposal.id(), PATIENCE);
    if (status.state() != ImportState.APPLIED) {
      throw new IllegalStateException("the file ended as " + status);
    }
    return new Timings(
        Files.size(file),
        (read - start) / 1_000_000,
        (checked - read) / 1_000_000,
        (System.nanoTime() - checked) / 1_000_000);
  }

  private static void generate(int entries, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
              + "<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>FR7699990000200000000001016</IBAN></Id></Acct>\n");
      for (int i = 0; i < entries; i++) {
        out.write(
            """
            <Ntry><NtryRef>%d</NtryRef><Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-16</Dt></BookgDt><ValDt><Dt>2026-11-16</Dt></ValDt><AcctSvcrRef>SB%09d</AcctSvcrRef>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>E%d</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Etablissements %d</Nm></Pty></Dbtr>
            <DbtrAcct><Id><IBAN>FR76999900%09d0000000</IBAN></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>FACTURE FS-%07d DU MOIS</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """
                .formatted(
                    i + 1,
                    10 + i % 900,
                    i % 100,
                    // No reference of another run.
                    10L * entries + i,
                    i,
                    i % 5_000,
                    i % 5_000,
                    i));
      }
      out.write("</Stmt></BkToCstmrStmt></Document>\n");
    }
  }
}
