package fr.entente.listening;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the words come from: heard on the phone, typed by an agent, or received in writing.
public enum Channel {
  TRANSCRIPT,
  NOTE,
  MAIL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Channel> of(String code) {
    return Stream.of(values())
        .filter(channel -> channel.code().equalsIgnoreCase(code.strip()))
        .findFirst();
  }
}
