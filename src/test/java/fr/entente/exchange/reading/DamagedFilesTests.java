package fr.entente.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.entente.kernel.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files damaged by chance: whatever stands in a file, reading it ends with what it holds or with a
/// reason, and never with an error, an empty success or a full memory. The chance is the same each
/// time; `-Dentente.fuzz=5000` tries more of it.
class DamagedFilesTests {
  private static final int CASES = Integer.getInteger("entente.fuzz", 25);
  private static final int LONG = 300_000;
  // All that was asked for, also what was given back at once: only what collects without end is
  // more.
  private static final long MOST_MEMORY = 1L << 30;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  private JsonNode read(String name, byte[] content, FileUse use) throws IOException {
    Path file = folder.resolve(name);
    Path result = folder.resolve("result.json");
    Files.write(file, content);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    new FileReading(file, folder.resolve("content"), use, Language.FR).into(result);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
    return JsonMapper.shared().readTree(Files.readString(result));
  }

  private static boolean saysSomething(JsonNode result) {
    if (!result.get("refused").isNull()) {
      return !result.at("/refused/why").asString().isBlank()
          && !result.at("/refused/advice").asString().isBlank();
    }
    long told = 0;
    for (String part : new String[] {"items", "entries", "left_out", "warnings", "rejected"}) {
      told += result.has(part) ? result.get(part).size() : 0;
    }
    return told > 0;
  }

  @Test
  void goodFilesAreReadWhole() throws IOException {
    for (Map.Entry<String, byte[]> each : SampleFiles.all().entrySet()) {
      JsonNode result = read(each.getKey(), each.getValue(), FileUse.AUTO);
      assertThat(result.get("refused").isNull()).as(each.getKey() + result).isTrue();
      assertThat(result.has("items") ? result.get("items") : result.get("entries"))
          .as(each.getKey())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.csv",
        "ledger.csv",
        "payments.csv",
        "bank.csv",
        "fec.txt",
        "fec-sens.txt",
        "fec.xml",
        "camt053.xml",
        "camt053-v2.xml",
        "camt054.xml",
        "cfonb.txt",
        "cfonb-one-line.txt",
        "mt940.sta",
        "bank.ofx",
        "items.xlsx",
        "camt.zip"
      })
  void whateverIsDamagedEndsWithAReason(String name) throws IOException {
    byte[] good = SampleFiles.all().get(name);
    FileUse[] uses = FileUse.values();
    for (int seed = 0; seed < CASES; seed++) {
      byte[] bad = new Damage(new Random(name.hashCode() * 31L + seed)).damaged(good);
      FileUse use = uses[seed % uses.length];
      try {
        JsonNode result = read(name, bad, use);
        assertThat(saysSomething(result)).as("%s, case %d: %s", name, seed, result).isTrue();
      } catch (RuntimeException e) {
        throw new AssertionError(name + ", case " + seed + ", read as " + use, e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FileUse.class)
  void noBytesWhateverTheyAreAreAnError(FileUse use) throws IOException {
    var chance = new Random(42);
    for (int i = 0; i < CASES; i++) {
      byte[] bytes = new byte[chance.nextInt(5_000)];
      chance.nextBytes(bytes);
      assertThat(saysSomething(read("any", bytes, use))).as("case " + i).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>",
        "<comptabilite><exercice><journal><ecriture><ligne>",
        "OFXHEADER:100\n<OFX><BANKMSGSRSV1><STMTRS>",
        ":20:A\n:25:B\n:60F:C261115EUR1,\n:61:",
        "0130001    00123EUR2 0000123456A  151126",
        "Date;Libellé;Montant\n"
      })
  void whatNeverEndsIsRefusedBeforeItFillsTheMemory(String start) throws IOException {
    for (String piece :
        new String[] {"x", "<a>", "<STMTTRN>", "&amp;", "\n:86:x", "[", "\"", "\n"}) {
      byte[] content =
          (start + piece.repeat(LONG / piece.length())).getBytes(StandardCharsets.UTF_8);
      assertThat(saysSomething(read("endless", content, FileUse.AUTO))).as(start + piece).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "a.sta", "a.ofx"})
  void archivesThatExplodeAreRefused(String inside) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(inside));
      zip.write(
          inside.endsWith("sta")
              ? ":20:A\n:25:B\n:60F:C261115EUR1,\n".getBytes(StandardCharsets.UTF_8)
              : inside.endsWith("ofx")
                  ? "<OFX><STMTRS>".getBytes(StandardCharsets.UTF_8)
                  : "<Document><BkToCstmrStmt><Stmt>".getBytes(StandardCharsets.UTF_8));
      String piece = inside.endsWith("xml") ? "<Ntry>" : "";
      byte[] many =
          (piece + "x".repeat(1_000) + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 70; i++) {
        zip.write(many);
      }
    }
    assertThat(read("bomb.zip", bytes.toByteArray(), FileUse.AUTO).get("refused").isNull())
        .isFalse();
  }
}
