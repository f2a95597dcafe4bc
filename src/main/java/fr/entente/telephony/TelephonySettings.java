package fr.entente.telephony;

import fr.entente.kernel.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The account with the provider. `baseUrl` leads to the phone simulator; without it calls are
/// real. Refuses to start with half an account.
@ConfigurationProperties("entente.telephony")
record TelephonySettings(
    String accountSid,
    @DefaultValue("") String authToken,
    @DefaultValue("") String callerId,
    @DefaultValue("") String publicUrl,
    @DefaultValue("") String baseUrl,
    @DefaultValue("") String controlUrl,
    @DefaultValue("25s") Duration agentRings,
    @DefaultValue("30s") Duration debtorRings,
    @DefaultValue("true") boolean transcription,
    @DefaultValue("google") String transcriptionEngine,
    @DefaultValue("telephony") String transcriptionModel,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("8s") Duration joinLostAfter,
    @DefaultValue("45s") Duration debtorLostAfter) {

  TelephonySettings {
    require(accountSid.matches("AC[0-9a-fA-F]{32}"), "account-sid", "AC and 32 hexadecimal digits");
    require(!authToken.isBlank(), "auth-token", "given by the environment");
    require(callerId.matches("\\+[1-9]\\d{5,14}"), "caller-id", "a number of yours in E.164");
    // Arcep decision 2022-1583: 06 and 07 numbers are for people, not for platforms (TEL-01).
    require(
        !callerId.matches("\\+33[67]\\d{8}"), "caller-id", "not a French mobile number (TEL-01)");
    boolean live = baseUrl.isBlank();
    require(
        publicUrl.matches(live ? "https://[^/?#]+(/[^?#]*)?" : "https?://[^/?#]+(/[^?#]*)?"),
        "public-url",
        "the address under which the provider reaches this application, "
            + (live ? "https" : "http or https"));
    require(!live || !new PhoneNumber(callerId).fiction(), "caller-id", "not a number for fiction");
    publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /// Real telephones ring.
  boolean live() {
    return baseUrl.isBlank();
  }

  @Nullable URI route() {
    return live() ? null : URI.create(baseUrl);
  }

  /// Where a webhook of this attempt goes; no personal data in it.
  URI hook(String path, String attempt) {
    return URI.create(publicUrl + "/twilio/" + path + "?attempt=" + attempt);
  }

  /// Where the words of a call's transcription go, numbered from nought.
  URI ear(String attempt, int ear) {
    URI hook = hook("transcription", attempt);
    return ear == 0 ? hook : URI.create(hook + "&ear=" + ear);
  }

  private static void require(boolean right, String setting, String what) {
    if (!right) {
      throw new IllegalArgumentException("entente.telephony." + setting + " must be " + what);
    }
  }

  @Override
  public String toString() {
    return "TelephonySettings[" + (live() ? "live" : "simulated") + "]";
  }
}
