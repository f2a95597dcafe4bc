package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.exchange.file.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class UploadQuotaTests {
  private static final DataSize MB = DataSize.ofMegabytes(1);

  @TempDir Path folder;

  @Test
  void aFileThatFitsArrivesWhole() throws IOException {
    var quota = new UploadQuota(MB, DataSize.ofMegabytes(2), DataSize.ofBytes(1));
    assertThat(quota.watched(content(1 << 20), folder).readAllBytes()).hasSize(1 << 20);
  }

  @Test
  void noMoreIsReadThanTheLargestFile() {
    var quota = new UploadQuota(MB, DataSize.ofMegabytes(9), DataSize.ofBytes(1));
    var endless = new Endless();
    refused(() -> quota.watched(endless, folder).transferTo(nothing()), "too-large", "1");
    assertThat(endless.given).isLessThan(2 << 20);
  }

  @Test
  void filesThatWaitCountTogether() throws IOException {
    Files.write(folder.resolve("7.upload"), new byte[900_000]);
    var quota = new UploadQuota(MB, MB, DataSize.ofBytes(1));
    assertThat(quota.watched(content(100_000), folder).readAllBytes()).hasSize(100_000);
    refused(() -> quota.watched(content(200_000), folder).readAllBytes(), "too-many-waiting", "1");
  }

  @Test
  void theDatabaseKeepsItsDisk() {
    var quota = new UploadQuota(MB, DataSize.ofMegabytes(9), DataSize.ofTerabytes(9000));
    refused(() -> quota.watched(content(10), folder).readAllBytes(), "disk-full", "9437184000");
  }

  private interface Reading {
    void go() throws IOException;
  }

  private static void refused(Reading reading, String why, String size) {
    assertThatThrownBy(reading::go)
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e ->
                assertThat(e.problem())
                    .isEqualTo(ImportProblem.of("exchange.problem." + why, size)));
  }

  private static InputStream content(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private static java.io.OutputStream nothing() {
    return java.io.OutputStream.nullOutputStream();
  }

  /// Whoever sends without end.
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'a';
    }

    @Override
    public int read(byte[] into, int from, int most) {
      given += most;
      return most;
    }
  }
}
