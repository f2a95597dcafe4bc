package fr.entente.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimulatorTests {
  @Test
  void theSimulatorRunsAsASmallProcessWithNothingButTheJdk() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        Path.of(Simulator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var process =
        new ProcessBuilder(
                java,
                "-Xmx32m",
                "-cp",
                classes.toString(),
                Simulator.class.getName(),
                "--account-sid",
                SdkClient.ACCOUNT,
                "--auth-token",
                FakeApplication.TOKEN,
                "--speed",
                "100")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var address = URI.create(out.readLine().replaceFirst("phone simulator: ", ""));
      var refusal =
          Refusals.of(() ->
              com.twilio.rest.api.v2010.account.Call.fetcher("CA" + "0".repeat(32))
                  .fetch(SdkClient.to(address)));
      assertThat(refusal.getCode()).isEqualTo(20404);
    } finally {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
