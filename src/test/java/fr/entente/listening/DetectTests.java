package fr.entente.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTests {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void writeLittleContent() throws IOException {
    Path examples = Files.createDirectories(folder.resolve("content/fr/examples"));
    Files.writeString(
        examples.resolve("cash_flow_hidden.tsv"),
        "transcript\tplus de trésorerie\nnote\ttréso vide\ntranscript\tla caisse est vide\n");
    Files.writeString(
        examples.resolve("none.tsv"),
        "transcript\tbonjour madame\nnote\tbonjour, rappel lundi\ntranscript\tmerci beaucoup\n");
  }

  private int detect(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(more, 0, args, 0, more.length);
    args[more.length] = "--content";
    args[more.length + 1] = folder.resolve("content").toString();
    args[more.length + 2] = "--models";
    args[more.length + 3] = folder.resolve("models").toString();
    return new Detect(new PrintStream(said, true, StandardCharsets.UTF_8)).run(args);
  }

  private int label(String lines) throws IOException {
    Files.writeString(folder.resolve("in.tsv"), lines);
    return detect("--in", in(), "--out", folder.resolve("out.tsv").toString());
  }

  private String in() {
    return folder.resolve("in.tsv").toString();
  }

  private List<String> out() throws IOException {
    return Files.readAllLines(folder.resolve("out.tsv"));
  }

  private String errors() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineInIsALineOutWithItsFiveColumns() throws IOException {
    assertThat(label("a\tfr\ttranscript\tplus de trésorerie\nb\tfr\tnote\tbonjour\n")).isZero();
    assertThat(out()).hasSize(2);
    assertThat(out().getFirst().split("\t", -1)).hasSize(5).startsWith("a");
    assertThat(out().getLast()).startsWith("b\t");
  }

  @Test
  void aHeaderIsRecognisedByItsNamesInAnyOrderWithOtherColumnsBetween() throws IOException {
    String header = "\uFEFFutterance\tlabel\tChannel\tid\textra\tlanguage\r\n";
    assertThat(label(header + "bonjour\tnone\tnote\t7\tx\tfr\r\n")).isZero();
    assertThat(out()).singleElement().asString().startsWith("7\tnone\t0\t");
  }

  @Test
  void badLinesAreNamedByNumberAndTheOthersAreRead() throws IOException {
    assertThat(label("a\tfr\tnote\tbonjour\nb\tde\tnote\thallo\n\nc\tfr\nd\tfr\tfax\toui\n"))
        .isOne();
    assertThat(out()).hasSize(1);
    assertThat(errors()).contains("line 2:", "line 4:", "line 5:").doesNotContain("line 3:");
  }

  @Test
  void anEmptyFileIsAnEmptyAnswer() throws IOException {
    assertThat(label("")).isZero();
    assertThat(out()).isEmpty();
  }

  @Test
  void senselessArgumentsShowTheUsage() {
    assertThat(detect()).isEqualTo(2);
    assertThat(detect("--in", "x")).isEqualTo(2);
    assertThat(detect("--in", "x", "--out", "y", "--sideways", "z")).isEqualTo(2);
    assertThat(errors()).contains("usage: detect --in");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThat(detect("--in", in(), "--out", folder.resolve("out.tsv").toString())).isEqualTo(2);
    assertThat(errors()).contains("cannot read or write").contains("in.tsv");
  }

  @Test
  void faultyContentIsNamedByFileAndLine() throws IOException {
    Files.writeString(folder.resolve("content/fr/examples/crisis_risk.tsv"), "transcript\tx\tx\n");
    assertThat(label("a\tfr\tnote\tbonjour\n")).isEqualTo(2);
    assertThat(errors()).contains("fr/examples/crisis_risk.tsv:1:");
  }

  @Test
  void theSecondRunNeedsNoTraining() throws IOException {
    label("a\tfr\tnote\tbonjour\n");
    assertThat(errors()).contains("training on 6 examples");
    said.reset();
    label("a\tfr\tnote\tbonjour\n");
    assertThat(errors()).isEmpty();
  }

  @Test
  void whoIsTaughtAheadNeedsNoTrainingLater() throws IOException {
    assertThat(detect("--teach")).isZero();
    assertThat(errors()).contains("training on 6 examples");
    said.reset();
    assertThat(detect("--teach")).isZero();
    label("a\tfr\tnote\tbonjour\n");
    assertThat(errors()).isEmpty();
    assertThat(detect("--teach", "--in", in())).isEqualTo(2);
  }

  @Test
  void turnsOfOneCallAreReadTogetherHoweverTheCallsAreMixed() throws IOException {
    String header = "id\tlanguage\tchannel\tutterance\tcall\tspeaker\n";
    assertThat(
            label(
                header
                    + "1\tfr\ttranscript\tplus de\tA\tdebtor\n"
                    + "2\tfr\ttranscript\tbonjour madame\tB\tdebtor\n"
                    + "3\tfr\ttranscript\ttrésorerie\tA\tdebtor\n"
                    + "4\tfr\ttranscript\tplus de trésorerie\tA\tagent\n"))
        .isZero();
    assertThat(out()).hasSize(4);
    assertThat(out().get(3)).startsWith("4\tnone\t0\t");
  }
}
