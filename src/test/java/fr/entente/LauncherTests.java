package fr.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher with a Java of the test's own, whose application ends as it is told to: when is it
/// started again, and is that said?
class LauncherTests {
  // Ends with the next of the codes; with none left it stays until it is stopped.
  private static final String JAVA =
      """
      #!/bin/bash
      case "$*" in
        *-version*) echo 'openjdk version "25.0.1"' >&2; exit 0 ;;
        *--teach*) exit 0 ;;
      esac
      echo "$*" >>"$HOME/started"
      code=$(head -n 1 "$HOME/codes")
      sed -i 1d "$HOME/codes"
      [ -n "$code" ] && exit "$code"
      touch "$HOME/stays"
      trap 'exit 143' TERM
      while true; do /bin/sleep 0.05; done
      """;

  @TempDir Path home;

  @BeforeEach
  void ownTools() throws IOException {
    tool("java", JAVA);
    tool("javac", "#!/bin/bash\n");
    // Nobody teaches and nobody waits in this test.
    Files.createFile(Files.createDirectories(home.resolve("data/listening")).resolve("a.model"));
    tool("sleep", "#!/bin/bash\necho \"$1\" >>\"$HOME/slept\"\n");
  }

  @Test
  void itComesBackAfterWhateverEndedIt() throws Exception {
    Process launcher = launch("3", "137", "134", "1", "");
    await().until(() -> Files.exists(home.resolve("stays")));
    launcher.destroy();
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isZero();
    assertThat(lines("started"))
        .hasSize(5)
        .allMatch(l -> l.contains("-XX:+ExitOnOutOfMemoryError"));
    assertThat(lines("slept")).containsExactly("1", "2", "4", "8");
    assertThat(said())
        .contains(
            "ran out of memory",
            "was killed",
            "crashed with code 134",
            "started again in 8 s",
            "Stopping");
  }

  @Test
  void itGivesUpAndSaysSo() throws Exception {
    Process launcher = launch("3", "3", "3", "3", "3", "3", "3");
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(3);
    assertThat(lines("started")).hasSize(6);
    assertThat(said()).contains("It ended 6 times in a row", "not started again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "143", "130", "1"})
  void whatWasStoppedOrCannotStartStaysSo(String code) throws Exception {
    Process launcher = launch(code, "");
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(Integer.parseInt(code));
    assertThat(lines("started")).hasSize(1);
  }

  private Process launch(String... codes) throws IOException {
    Files.write(home.resolve("codes"), List.of(codes));
    var builder = new ProcessBuilder("bash", Path.of("entente").toAbsolutePath().toString(), "run");
    var environment = builder.environment();
    environment.put("HOME", home.toString());
    environment.put("JAVA_HOME", home.resolve("jdk").toString());
    environment.put("PATH", home.resolve("jdk/bin") + ":" + environment.get("PATH"));
    environment.put("ENTENTE_DATA", home.resolve("data").toString());
    environment.put("ENTENTE_JAR", home.resolve("entente.jar").toString());
    environment.put("ENTENTE_TELEPHONY_ACCOUNT_SID", "AC0");
    environment.put("SERVER_PORT", Integer.toString(FreePort.next()));
    return builder.redirectErrorStream(true).redirectOutput(home.resolve("said").toFile()).start();
  }

  private String said() throws IOException {
    return Files.readString(home.resolve("said"));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(home.resolve(file));
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.createDirectories(home.resolve("jdk/bin")).resolve(name);
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
