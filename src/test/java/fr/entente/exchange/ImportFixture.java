package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.CreditorId;
import fr.entente.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Brings a file in as a person would, and waits for it.
final class ImportFixture {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Imports imports;
  private final Layouts layouts;
  private final CreditorId creditor;

  ImportFixture(Imports imports, Layouts layouts, CreditorId creditor) {
    this.imports = imports;
    this.layouts = layouts;
    this.creditor = creditor;
  }

  ImportProposal proposal(String content) {
    return proposal("items.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  ImportProposal proposal(String name, byte[] content) {
    var answer = imports.analyse(name, new ByteArrayInputStream(content));
    assertThat(answer).isInstanceOf(AnalysisResult.Analysed.class);
    return ((AnalysisResult.Analysed) answer).proposal();
  }

  ImportProblem refusal(byte[] content) {
    var answer = imports.analyse("items.csv", new ByteArrayInputStream(content));
    assertThat(answer).isInstanceOf(AnalysisResult.Refused.class);
    return ((AnalysisResult.Refused) answer).problem();
  }

  ImportStatus check(ImportProposal proposal) {
    return check(proposal, proposal.plan().forCreditor(creditor));
  }

  ImportStatus check(ImportProposal proposal, ImportPlan plan) {
    answer(proposal, plan);
    assertThat(imports.dryRun(proposal.id(), plan)).isInstanceOf(StartResult.Started.class);
    return imports.await(proposal.id(), PATIENCE);
  }

  // What such a file leaves open is answered by the usual guess.
  private void answer(ImportProposal proposal, ImportPlan plan) {
    LayoutSetting said = proposal.reading().setting();
    if (!plan.columns().equals(proposal.plan().columns())) {
      said = said.withDates(plan.dates());
    }
    for (LayoutDoubt doubt : proposal.reading().doubts()) {
      said =
          switch (doubt) {
            case LayoutDoubt.Column column -> said.ignoring(column.column());
            case LayoutDoubt.Dates _ -> said.withDates(plan.dates());
            case LayoutDoubt.Decimals _ -> said.withDecimalMark(plan.decimalMark());
          };
    }
    if (!said.equals(proposal.reading().setting())) {
      layouts.readAs(proposal.id(), creditor, said);
    }
  }

  ImportStatus apply(String content) {
    var proposal = proposal(content);
    assertThat(check(proposal).state()).isEqualTo(ImportState.CHECKED);
    return apply(proposal.id());
  }

  ImportStatus apply(ImportId id) {
    ImportReport report = imports.status(id).report();
    // Whoever reads the preview types its number.
    Long typed = imports.typed(report) ? report.settling().count() : null;
    assertThat(imports.apply(id, typed)).isInstanceOf(StartResult.Started.class);
    return imports.await(id, PATIENCE);
  }

  String rejects(ImportId id) {
    var out = new ByteArrayOutputStream();
    imports.writeRejects(id, Language.EN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  CreditorId creditor() {
    return creditor;
  }
}
