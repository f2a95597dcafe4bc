package fr.entente.desk.care;

import org.jspecify.annotations.Nullable;

/// What a debtor asks about being reached: no more (`stop`) or again, on one number or address, or
/// (null) on all of that channel. `who` is the contact's name, empty when it is not one's own.
public record ContactWish(Channel channel, @Nullable String address, String who, boolean stop) {
  public enum Channel {
    PHONE,
    MAIL
  }
}
