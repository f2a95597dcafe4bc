package fr.entente.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.scripts.Publication.How;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/// What is published lies over the content folder until the folder says the same, or a person has
/// chosen between both.
@EntenteTest
@WithMockUser(username = "thomas", roles = "TRAINER")
class PublicationsTests {
  private static final String FILE = "fr/demo.md";

  @Autowired OverlayRepository overlay;
  @Autowired PublicationRepository rows;
  @Autowired PublicationFileRepository texts;
  @Autowired AuditTrail audit;
  @Autowired Agents agents;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @TempDir Path root;
  private ContentFolder folder;
  private Overlaid overlaid;
  private Publications publications;
  private AgentId thomas;

  @BeforeEach
  void aFolder() throws IOException {
    RunAs.system(() ->
        agents.create(
            new NewAgent(
                "thomas",
                "Thomas",
                Set.of(Role.TRAINER),
                Language.FR,
                null,
                "correct horse battery")));
    thomas = agents.byLogin("thomas").orElseThrow().id();
    inFolder("du dossier\r\n");
    folder = new ContentFolder(root);
    overlaid = new Overlaid(folder, overlay);
    publications = new Publications(folder, overlaid, overlay, rows, texts, audit, _ -> {}, clock);
  }

  private void inFolder(String text) throws IOException {
    Files.createDirectories(root.resolve("fr"));
    Files.writeString(root.resolve(FILE), text);
  }

  private void publish(String text) {
    transaction.executeWithoutResult(
        _ -> publications.publish(Map.of(FILE, text), How.PUBLISHED, thomas, null, "mieux"));
  }

  @Test
  void whatIsPublishedLiesOverTheFolder() {
    publish("du studio\r\n");
    assertThat(overlaid.read()).containsEntry(FILE, "du studio\r\n");
    assertThat(folder.read()).containsEntry(FILE, "du dossier\r\n");
    assertThat(publications.conflicts()).isEmpty();
    assertThat(publications.newest(9))
        .extracting(Publication::how)
        .containsExactly(How.PUBLISHED, How.FOLDER);
    assertThat(publications.texts(publications.newest(9).getLast().id()))
        .containsEntry(FILE, "du dossier\r\n");
  }

  @Test
  void theFolderSpeaksForItselfOnceItSaysTheSame() throws IOException {
    publish("du studio");
    inFolder("du studio");
    assertThat(overlaid.read()).containsEntry(FILE, "du studio");
    assertThat(publications.ahead()).isEmpty();
    inFolder("plus tard");
    assertThat(overlaid.read()).containsEntry(FILE, "plus tard");
  }

  @Test
  void whatDiffersIsShownAndStaysUntilSomebodyChooses() throws IOException {
    publish("du studio");
    inFolder("par git");
    assertThat(overlaid.read()).containsEntry(FILE, "du studio");
    var conflict = publications.conflicts().getFirst();
    assertThat(conflict.folder()).isEqualTo("par git");
    assertThat(conflict.studio()).isEqualTo("du studio");
    assertThat(publications.writeIntoFolder()).isTrue();
    assertThat(folder.read()).containsEntry(FILE, "par git");
    transaction.executeWithoutResult(_ -> publications.keepStudio(conflict, thomas));
    assertThat(publications.conflicts()).isEmpty();
    assertThat(overlaid.read()).containsEntry(FILE, "du studio");
    inFolder("par git encore");
    var again = publications.conflicts().getFirst();
    transaction.executeWithoutResult(_ -> publications.keepFolder(again, thomas));
    assertThat(overlaid.read()).containsEntry(FILE, "par git encore");
    assertThat(publications.newest(1).getFirst().how()).isEqualTo(How.FOLDER_CHOSEN);
  }

  @Test
  void writingIntoTheFolderKeepsEveryByte() throws IOException {
    publish("\uFEFFdu studio\r\nsans fin");
    assertThat(publications.writable()).isTrue();
    assertThat(publications.writeIntoFolder()).isTrue();
    assertThat(Files.readString(root.resolve(FILE))).isEqualTo("\uFEFFdu studio\r\nsans fin");
    overlaid.read();
    assertThat(publications.ahead()).isEmpty();
    try (var left = Files.list(root.resolve("fr"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void nothingIsWrittenOutsideTheFolder() {
    for (String path : Set.of("../evil.md", "fr/../../evil.md", "fr/Evil.md", "listening/x.md")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> folder.write(path, "x"))
          .isInstanceOf(IOException.class);
    }
  }
}
