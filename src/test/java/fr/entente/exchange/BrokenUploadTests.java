package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// What arrives in half and what nobody can read leaves nothing behind: it holds personal data and
/// takes room.
@EntenteTest
@WithMockUser(roles = "LEAD")
class BrokenUploadTests {
  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired JdbcClient jdbc;

  // Other tests left files, under numbers that are given again.
  @BeforeEach
  void anEmptyFolder() throws IOException {
    for (Path file : waiting()) {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {IOException.class, IllegalStateException.class, StackOverflowError.class})
  void whateverBreaksNothingStays(Class<? extends Throwable> how) throws Exception {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(
                "Client;Montant\nMargaux;1\n".getBytes(StandardCharsets.UTF_8)),
            new Broken(how));
    assertThatThrownBy(() -> imports.analyse("list.csv", broken)).isNotNull();
    assertThat(waiting()).isEmpty();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM import_run").query(Long.class).single()).isZero();
  }

  @Test
  void whatIsNoListLeavesNothingEither() throws IOException {
    var answer = imports.analyse("list.csv", new ByteArrayInputStream(new byte[0]));
    assertThat(answer).isInstanceOf(AnalysisResult.Refused.class);
    assertThat(waiting()).isEmpty();
  }

  private List<Path> waiting() throws IOException {
    Path folder = files.content(new ImportId(1)).getParent();
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  /// Breaks as soon as it is read.
  private static final class Broken extends InputStream {
    private final Class<? extends Throwable> how;

    Broken(Class<? extends Throwable> how) {
      this.how = how;
    }

    @Override
    public int read() throws IOException {
      if (how == IOException.class) {
        throw new IOException("line cut");
      }
      if (how == StackOverflowError.class) {
        throw new StackOverflowError("too deep");
      }
      throw new IllegalStateException("broken");
    }
  }
}
