package fr.entente.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionPolicyTests {
  @TempDir Path folder;

  @Test
  void theShippedPolicyKeepsWordsForThirtyDays() {
    var terms = RetentionPolicy.read(Optional.empty()).terms();
    assertThat(terms)
        .filteredOn(t -> t.kind().equals("words"))
        .hasSize(1)
        .allSatisfy(t -> {
          assertThat(t.keep()).isEqualTo(Period.ofDays(30));
          assertThat(t.from()).isEqualTo("said");
        });
    assertThat(terms)
        .allSatisfy(t -> assertThat(t.sources().values()).hasSize(2).noneMatch(String::isBlank));
  }

  @Test
  void anInstallationHasItsOwn() throws IOException {
    var terms = own("words: {keep: P6M, from: said, source: contrat}\n").terms();
    assertThat(terms)
        .singleElement()
        .satisfies(term -> {
          assertThat(term.keep()).isEqualTo(Period.ofMonths(6));
          assertThat(term.source(Language.EN)).isEqualTo("contrat");
        });
  }

  @Test
  void aKindThatNobodyDecidedAboutIsRefused() throws IOException {
    var policy = own("words: {keep: P6M, from: said, source: contrat}\n");
    assertThatThrownBy(() -> policy.of(List.of("words", "notes"))).hasMessageContaining("notes");
    assertThatThrownBy(() -> policy.of(List.of())).hasMessageContaining("words");
    assertThat(policy.of(List.of("words"))).containsOnlyKeys("words");
  }

  @Test
  void whatCannotBeUnderstoodNamesFileKindAndValue() {
    assertThatThrownBy(() -> own("words: {keep: 30 jours, from: said}\n"))
        .hasMessageContainingAll("own.yml", "words", "30 jours", "P30D");
    assertThatThrownBy(() -> own("words: {keep: P0D}\n")).hasMessageContaining("a day at least");
    assertThatThrownBy(() -> own("words: 30\n")).hasMessageContaining("no retention policy");
    assertThatThrownBy(() -> own("a: [b\n")).hasMessageContaining("no retention policy");
    assertThatThrownBy(() -> RetentionPolicy.read(Optional.of(folder.resolve("none.yml"))))
        .hasMessageContaining("none.yml");
  }

  private RetentionPolicy own(String text) throws IOException {
    return RetentionPolicy.read(Optional.of(Files.writeString(folder.resolve("own.yml"), text)));
  }
}
