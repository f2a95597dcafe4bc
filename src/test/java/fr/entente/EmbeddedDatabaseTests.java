package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers of copies of one folder share a password: each application must work on its own.
class EmbeddedDatabaseTests {
  @TempDir Path folder;

  @Test
  void aPortThatAnotherTookInTheMeantimeIsLeftToIt() {
    Path mine = copy("mine");
    try (var other = EmbeddedDatabase.open(copy("other"))) {
      Iterator<Integer> offered = List.of(port(other), FreePort.next()).iterator();
      try (var own = EmbeddedDatabase.open(mine, offered::next)) {
        assertThat(port(own)).isNotEqualTo(port(other));
        assertThat(offered).isExhausted();
      }
    }
  }

  @Test
  void onlyTheServerOfTheOwnDataIsJoined() throws Exception {
    Path mine = copy("mine");
    try (var other = EmbeddedDatabase.open(copy("other"))) {
      Files.writeString(mine.resolve("port"), Integer.toString(port(other)));
      try (var own = EmbeddedDatabase.open(mine);
          var again = EmbeddedDatabase.open(mine)) {
        assertThat(port(own)).isNotEqualTo(port(other));
        assertThat(port(again)).isEqualTo(port(own));
      }
    }
  }

  private Path copy(String name) {
    Path copy = folder.resolve(name);
    DatabaseTemplate.copyTo(copy);
    return copy;
  }

  private static int port(EmbeddedDatabase database) {
    return URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
  }
}
