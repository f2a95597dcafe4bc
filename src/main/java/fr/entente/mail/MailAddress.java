package fr.entente.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mail addresses as people type them: one address, no names, no lists, no line ends.
public final class MailAddress {
  private static final int LONGEST = 160;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z0-9-]{2,63}");

  private MailAddress() {}

  public static Optional<String> read(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String address = text.substring(0, at) + "@" + host(text.substring(at + 1));
    if (!SHAPE.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      new InternetAddress(address, true).validate();
      return Optional.of(address);
    } catch (AddressException notOne) {
      return Optional.empty();
    }
  }

  private static String host(String typed) {
    try {
      return IDN.toASCII(typed).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notOne) {
      return "";
    }
  }
}
