package fr.entente.simulator;

import java.time.Duration;
import java.util.Set;

/// How an exchange behaves. `speed` is how many times faster than life it runs: 1 in the
/// demonstration, hundreds in tests. An empty set of caller IDs takes every well-formed number.
public record ExchangeSettings(
    String accountSid,
    String authToken,
    int speed,
    long seed,
    Set<String> callerIds,
    Duration deskPhoneAnswersAfter,
    String bindAddress) {

  public ExchangeSettings {
    if (!accountSid.matches("AC[0-9a-fA-F]{32}")) {
      throw new IllegalArgumentException("an account SID is AC and 32 hexadecimal digits");
    }
    if (authToken.isBlank() || speed < 1) {
      throw new IllegalArgumentException("an auth token and a speed of 1 or more are needed");
    }
    callerIds = Set.copyOf(callerIds);
  }

  /// As slow as life, on loopback.
  public static ExchangeSettings demonstration(String accountSid, String authToken) {
    return new ExchangeSettings(
        accountSid, authToken, 1, 1, Set.of(), Duration.ofSeconds(2), "127.0.0.1");
  }

  /// A second of life in five milliseconds.
  public static ExchangeSettings fast(String accountSid, String authToken) {
    return demonstration(accountSid, authToken).withSpeed(200);
  }

  public ExchangeSettings withSpeed(int newSpeed) {
    return new ExchangeSettings(
        accountSid, authToken, newSpeed, seed, callerIds, deskPhoneAnswersAfter, bindAddress);
  }

  public ExchangeSettings withSeed(long newSeed) {
    return new ExchangeSettings(
        accountSid, authToken, speed, newSeed, callerIds, deskPhoneAnswersAfter, bindAddress);
  }

  public ExchangeSettings withCallerIds(Set<String> verified) {
    return new ExchangeSettings(
        accountSid, authToken, speed, seed, verified, deskPhoneAnswersAfter, bindAddress);
  }

  public ExchangeSettings withDeskPhoneAnswersAfter(Duration moment) {
    return new ExchangeSettings(accountSid, authToken, speed, seed, callerIds, moment, bindAddress);
  }

  public ExchangeSettings withBindAddress(String address) {
    return new ExchangeSettings(
        accountSid, authToken, speed, seed, callerIds, deskPhoneAnswersAfter, address);
  }
}
