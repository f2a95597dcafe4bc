package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.listening.Listening;
import fr.entente.listening.ListeningFixture;
import fr.entente.listening.Remark;
import fr.entente.listening.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// From draft to publication and back, on a small content folder of its own.
@EntenteTest
@WithMockUser(username = "thomas", roles = "TRAINER")
class EditionsTests {
  private static final Entry NEW =
      Entry.example(
          Language.FR, Label.CASH_FLOW_HIDDEN, Channel.NOTE, "les caisses sont vides en ce moment");

  @TempDir Path folder;
  @TempDir Path models;
  @Autowired Agents agents;
  @Autowired ChangeRepository changes;
  @Autowired EditionRepository editionRows;
  @Autowired KeptVersionRepository versions;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  private final TrainingQueue queue = new TrainingQueue();
  private Listening listening;
  private ListeningDraft draft;
  private Editions editions;
  private Tryout tryout;
  private Measurements measurements;

  @BeforeEach
  void aSmallFolderInForce() throws IOException {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "thomas",
                "Thomas",
                Set.of(Role.TRAINER),
                Language.FR,
                null,
                "correct horse battery")));
    write(
        "cash_flow_hidden",
        "on attend que les clients payent",
        "la trésorerie est tendue",
        "on paie les fournisseurs au compte-gouttes",
        "il ne reste plus rien sur le compte");
    write(
        "none",
        "le virement est parti hier",
        "je vous rappelle demain",
        "bonjour madame",
        "tout est réglé depuis lundi");
    listening = ListeningFixture.listening(folder, models);
    listening.poll();
    var candidates = new TrainedVersions();
    tryout = new Tryout(listening, candidates);
    draft = new ListeningDraft(listening, changes, tryout, agents, clock);
    measurements = new Measurements(listening, candidates, queue);
    editions =
        new Editions(
            listening,
            draft,
            candidates,
            changes,
            editionRows,
            versions,
            queue,
            agents,
            audit,
            transaction,
            clock);
  }

  @AfterEach
  void closeTheQueue() {
    queue.close();
  }

  private void write(String label, String... lines) throws IOException {
    Path file = folder.resolve("fr/examples/" + label + ".tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "note\t" + String.join("\nnote\t", lines) + "\n");
  }

  private String cash() throws IOException {
    return Files.readString(folder.resolve("fr/examples/cash_flow_hidden.tsv"));
  }

  private DraftLine line(String text) {
    return draft.lines(LineFilter.ALL).stream()
        .filter(line -> line.entry().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private PublishResult publish(String reason) {
    return editions.publish(reason).result().orElseThrow();
  }

  @Test
  void nothingOfADraftIsInForceBeforeItIsPublishedAndGoingBackBringsTheFilesBack()
      throws IOException {
    String first = editions.inForce().orElseThrow();
    String before = cash();
    assertThat(draft.save(null, NEW)).isEqualTo(new EditResult.Saved());
    assertThat(editions.inForce()).contains(first);
    assertThat(cash()).isEqualTo(before);

    var compared = editions.retrain().result().orElseThrow().comparison();
    assertThat(compared.liveVersion()).isEqualTo(first);
    assertThat(compared.examples()).isEqualTo(9);
    measurements.heldBack(Version.DRAFT).result();
    assertThat(publish("plus parlant"))
        .isEqualTo(new PublishResult.Published(compared.draftVersion()));
    assertThat(listening.read(Remark.noted(Language.FR, NEW.text())).version())
        .isEqualTo(compared.draftVersion());
    assertThat(cash()).isEqualTo(before + "note\t" + NEW.text() + "\n");
    assertThat(draft.lines(LineFilter.ALL)).noneMatch(DraftLine::changed);

    assertThat(editions.rollBack(first, "trop bavard").result())
        .contains(new PublishResult.Published(first));
    assertThat(cash()).isEqualTo(before);
    assertThat(listening.detector().orElseThrow().version()).isEqualTo(first);
    assertThat(editions.newest(9))
        .extracting(Edition::how)
        .containsExactly(Edition.How.ROLLED_BACK, Edition.How.PUBLISHED, Edition.How.FOLDER);
    assertThat(
            jdbc.sql("SELECT detail FROM audit_event WHERE action LIKE 'listening.%' ORDER BY id")
                .query(String.class)
                .list())
        .containsExactly("plus parlant", "trop bavard");
  }

  @Test
  void aDraftThatChangedAfterItsTrainingIsNotPublished() {
    draft.save(null, NEW);
    editions.retrain().result();
    draft.save(null, NEW.withText("on gratte les fonds de tiroir"));
    assertThat(publish("vite"))
        .isEqualTo(new PublishResult.Refused("backoffice.listening.refused.stale"));
    assertThat(editions.newest(9)).isEmpty();
  }

  @Test
  void aPublicationNeedsATrainingAndAReason() {
    assertThat(publish("vite"))
        .isEqualTo(new PublishResult.Refused("backoffice.listening.refused.untrained"));
    editions.retrain().result();
    assertThat(publish(" "))
        .isEqualTo(new PublishResult.Refused("backoffice.listening.refused.reason"));
  }

  @Test
  void aDraftIsNotPublishedBeforeItsFiguresAmongOrdinaryPeopleWereShown() {
    draft.save(null, NEW);
    editions.retrain().result();
    measurements.heldBack(Version.LIVE).result();
    assertThat(publish("vite"))
        .isEqualTo(new PublishResult.Refused("backoffice.listening.refused.unmeasured"));
    assertThat(measurements.heldBack(Version.DRAFT).result()).isPresent();
    assertThat(publish("vite")).isInstanceOf(PublishResult.Published.class);
  }

  @Test
  void aFileThatNamesItsWritersIsMeasuredByWriterToo() {
    var figures =
        measurements
            .lines(
                Version.LIVE,
                "id;language;channel;label;writer;utterance\n"
                    + "1;fr;note;none;Ana;tout est réglé\n2;fr;note;none;Bo;à demain\n"
                    + "3;fr;note;none;Ana;merci\n4;fr;note;none;;bonne journée\n")
            .result()
            .orElseThrow();
    assertThat(figures.lines()).isEqualTo(4);
    assertThat(figures.writers().keySet()).containsExactly("Ana", "Bo");
    assertThat(figures.writers().get("Ana").slices().get("fr").easy().of()).isEqualTo(2);
  }

  @Test
  void anotherTrainersChangeIsNotOverwritten() {
    DraftLine seen = line("bonjour madame");
    DraftLine other = line("bonjour madame");
    assertThat(draft.save(other, other.entry().withText("bonjour monsieur")))
        .isEqualTo(new EditResult.Saved());
    assertThat(draft.save(seen, seen.entry().withText("bonjour à tous")))
        .isInstanceOf(EditResult.Refused.class);
    DraftLine now = line("bonjour monsieur");
    assertThat(draft.save(now, now.entry().withOff(true))).isEqualTo(new EditResult.Saved());
    assertThat(draft.withdraw(now)).isInstanceOf(EditResult.Refused.class);
    assertThat(draft.withdraw(line("bonjour monsieur"))).isEqualTo(new EditResult.Saved());
    assertThat(line("bonjour madame").changed()).isFalse();
  }

  @Test
  void theSecondChangeOfALineIsToldApartWithoutEndingTheTransaction() {
    var line = Change.At.of(NEW);
    var author = agents.current().id();
    transaction.executeWithoutResult(_ -> {
      changes.add(line, line, author, clock.instant());
      assertThatThrownBy(() -> changes.add(line, line, author, clock.instant()))
          .isInstanceOf(DuplicateKeyException.class);
    });
    assertThat(changes.all()).extracting(Change::before).containsExactly(line);
  }

  @Test
  void whatIsPastedIsTakenOrNamedByItsLine() {
    var pasted =
        draft.paste(
            NEW,
            "on est à sec\n\ntranscript\ton tire la langue\nbonjour madame\n!!\nOn est à sec !\n");
    assertThat(pasted.added()).isEqualTo(2);
    assertThat(pasted.complaints())
        .extracting(c -> c.line() + " " + c.key())
        .containsExactly(
            "4 detection.edit.two-labels",
            "5 detection.edit.no-words",
            "6 detection.edit.said-twice");
    assertThat(line("on tire la langue").entry().channel()).isEqualTo(Channel.TRANSCRIPT);
  }

  @Test
  void aNearDuplicateIsPointedOut() {
    assertThat(draft.alike(NEW.withText("on attend que les clients nous payent")))
        .extracting(n -> n.example().text())
        .contains("on attend que les clients payent");
    draft.save(null, NEW);
    assertThat(draft.alike(NEW.withText("les caisses sont vides")))
        .extracting(n -> n.example().text())
        .containsExactly(NEW.text());
  }

  @Test
  void aFileOfLinesAndTheHeldBackExamplesAreMeasured() {
    var figures =
        measurements
            .lines(
                Version.LIVE,
                "id;language;channel;label;utterance\n1;fr;note;none;\"tout est réglé; depuis lundi\"\n"
                    + "2;fr;note;gloom;triste\n")
            .result()
            .orElseThrow();
    assertThat(figures.lines()).isEqualTo(1);
    assertThat(figures.unusable())
        .containsExactly(new Measured.Unusable(3, "backoffice.listening.unusable.label"));
    assertThat(measurements.heldBack(Version.LIVE).result().orElseThrow().lines()).isEqualTo(8);
    assertThat(measurements.heldBack(Version.DRAFT).result()).isEmpty();
  }

  @Test
  void aTriedSentenceIsExplainedByItsWordsAndItsNeighbours() {
    var why =
        tryout
            .explain(Remark.noted(Language.FR, "la trésorerie est un peu tendue"), Version.LIVE)
            .orElseThrow();
    assertThat(why.reading().version()).isEqualTo(editions.inForce().orElseThrow());
    assertThat(why.neighbours().getFirst().example().text()).isEqualTo("la trésorerie est tendue");
    assertThat(why.reading().scores()).hasSize(Label.values().length);
    assertThat(tryout.explain(Remark.noted(Language.FR, "x"), Version.DRAFT)).isEmpty();
  }

  @Test
  void aStoppedTrainingChangesNothing() {
    var running = new Running<Retrained>();
    running.cancel();
    assertThat(running.at(1, 5)).isFalse();
    draft.save(null, NEW);
    assertThat(Training.trained(listening.content(), running)).isEmpty();
  }

  @Test
  void aFolderThatChangedSinceTheTrainingKeepsTheDraft() throws IOException {
    draft.save(null, NEW);
    editions.retrain().result();
    Files.delete(folder.resolve("fr/examples/none.tsv"));
    assertThat(publish("vite"))
        .isEqualTo(new PublishResult.Refused("backoffice.listening.refused.stale"));
    assertThat(draft.lines(new LineFilter(null, null, null, "", true))).hasSize(1);
    assertThat(List.copyOf(editions.changedFiles().keySet()))
        .containsExactly("fr/examples/cash_flow_hidden.tsv");
  }
}
