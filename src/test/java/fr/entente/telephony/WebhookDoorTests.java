package fr.entente.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Strangers at the provider's door, byte by byte: whatever they send they get a plain refusal.
@ExtendWith(OutputCaptureExtension.class)
class WebhookDoorTests extends Telephone {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private static String answer(String head, byte[] body) throws IOException {
    try (var socket = new Socket("127.0.0.1", PORT)) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(
          (head + "Host: 127.0.0.1\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String post(String path, String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return answer(
        "POST %s HTTP/1.1\r\n%sContent-Length: %d\r\n".formatted(path, headers, bytes.length),
        bytes);
  }

  private static void refused(String answer, int... statuses) {
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(statuses).contains(status);
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("location:", "login", "exception", "\tat ", "set-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//twilio/agent/status",
        "/twilio;x=1/agent/status",
        "/twilio",
        "/twilio/",
        "/twilio/../twilio/agent",
        "/./twilio/agent",
        "/a/../twilio/agent",
        "/%74wilio/agent",
        "/TWILIO/agent",
        "/twilio/agent/../../login",
        "/twilio/agent;jsessionid=1",
        "/twilio%2fagent",
        "/twilio/%ZZ",
        "/twilio/agent?attempt=%F0%9F%98%80'--",
        "/twilio/agent?attempt=1&attempt=2"
      })
  void howeverThePathIsSpelledAStrangerIsRefused(String path) throws IOException {
    refused(post(path, FORM, "CallStatus=completed"), 400, 403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "FOO"})
  void whateverTheMethodAStrangerIsRefused(String method) throws IOException {
    refused(answer(method + " /twilio/agent/status HTTP/1.1\r\n", new byte[0]), 400, 403, 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded|a=%ZZ&b=%",
        "application/x-www-form-urlencoded; charset=none-such|a=1",
        "application/json|{\"a\":",
        "multipart/form-data; boundary=x|--x",
        "text/xml|<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "no type at all|a"
      })
  void whateverTheBodyAStrangerIsRefused(String type, String body) throws IOException {
    String headers = "Content-Type: " + type + "\r\n";
    refused(post("/twilio/agent/status", headers, body), 400, 403);
    refused(post("/twilio/agent/status", headers + "X-Twilio-Signature: 1\r\n", body), 400, 403);
  }

  @Test
  void aBodyTooLargeIsRefusedWithOrWithoutALength() throws IOException {
    String large = "a=" + "x".repeat(3_000_000);
    refused(post("/twilio/agent/status", FORM, large), 413);
    String chunk = "20000\r\n" + "y".repeat(0x20000) + "\r\n";
    byte[] chunks = (chunk + chunk + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    String head = "POST /twilio/agent HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n";
    refused(answer(head, chunks), 403);
    refused(answer(head + "X-Twilio-Signature: x\r\n", chunks), 413);
    refused(
        answer(head + "X-Twilio-Signature: x\r\n", "zz\r\n".getBytes(StandardCharsets.US_ASCII)),
        400,
        403);
  }

  @Test
  void aRefusalIsOneLineInTheLog(CapturedOutput log) throws IOException {
    int before = log.getAll().split("\n").length;
    refused(post("/twilio/agent/status?a=%0d%0aforged", FORM, "a=%ZZ"), 403);
    assertThat(log.getAll().split("\n").length - before).isLessThanOrEqualTo(1);
    assertThat(log.getAll()).contains("Refused with 403: POST /twilio/agent/status");
  }

  @Test
  void otherPathsAreNoneOfItsBusiness() {
    for (String path :
        new String[] {
          "/", "/login", "/desk", "/twiliox", "/a/twilio", "/my/twilio", "/twilio2/x"
        }) {
      assertThat(WebhookDoor.leadsHere(path)).as(path).isFalse();
    }
  }
}
