package fr.entente.exchange;

import fr.entente.accounts.Portfolio;
import fr.entente.exchange.bank.StatementFiles;
import fr.entente.exchange.bank.StatementFormat;
import fr.entente.exchange.bank.StatementSink;
import fr.entente.exchange.file.UnreadableFile;
import fr.entente.exchange.file.UploadedFile;
import fr.entente.kernel.CreditorId;
import fr.entente.payments.BankLine;
import fr.entente.payments.StatementHeader;
import fr.entente.payments.Statements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at the first entries of a bank statement; the creditor is the one to whom the account
/// belonged before.
@Component
class StatementProposals {
  private static final int SAMPLE = 12;
  private static final List<String> HEADER = List.of("BookgDt", "Amt", "Dbtr", "IBAN", "RmtInf");

  private final ImportRuns imports;
  private final Statements statements;
  private final Portfolio portfolio;

  StatementProposals(ImportRuns imports, Statements statements, Portfolio portfolio) {
    this.imports = imports;
    this.statements = statements;
    this.portfolio = portfolio;
  }

  ImportProposal propose(
      ImportId id, String fileName, StatementFormat format, UploadedFile upload, Path file) {
    var first = new First();
    StatementFiles.read(file, first);
    if (!first.begun) {
      throw new UnreadableFile(ImportProblem.of("exchange.problem.xml-empty"));
    }
    CreditorId creditor =
        first.iban == null ? null : statements.creditorOf(first.iban).orElseGet(this::only);
    var plan =
        new ImportPlan(
            ImportKind.STATEMENT,
            creditor,
            Map.of(),
            DateOrder.DAY_FIRST,
            '.',
            false,
            ImportPlan.USUAL_TERM_DAYS);
    return new ImportProposal(
        id,
        fileName,
        upload.bytes(),
        format.shown() + ", " + Statements.shown(first.iban),
        HEADER,
        first.sample,
        plan,
        imports.applied(upload.sha256(), null).orElse(null),
        LayoutReading.fixed(
            new FilePreview(
                List.copyOf(first.lines),
                first.lines.size(),
                List.of(),
                List.of(),
                List.of(),
                first.wantsMore(),
                null)));
  }

  private @Nullable CreditorId only() {
    var creditors = portfolio.creditors();
    return creditors.size() == 1 ? creditors.getFirst().id() : null;
  }

  private static final class First implements StatementSink {
    private final List<List<String>> sample = new ArrayList<>();
    private final List<PreviewLine> lines = new ArrayList<>();
    private @Nullable String iban;
    private boolean begun;

    @Override
    public boolean wantsMore() {
      return sample.size() < SAMPLE;
    }

    @Override
    public void statement(StatementHeader header, long line) {
      begun = true;
      iban = iban == null ? header.iban() : iban;
    }

    @Override
    public void line(BankLine line) {
      lines.add(
          new PreviewLine(
              line.line(),
              PreviewLine.Outcome.TAKEN,
              line.payerName(),
              line.account(),
              "",
              line.bookedOn(),
              line.valueOn(),
              line.amount(),
              null,
              line.text(),
              "",
              ""));
      sample.add(
          List.of(
              line.bookedOn().toString(),
              line.amount().amount().toString(),
              line.payerName(),
              Statements.shown(line.payerIban()),
              line.text()));
    }

    @Override
    public void refuse(long line, String key, String detail, String original) {}

    @Override
    public void warn(long line, String key, String detail, String original) {}
  }
}
