package fr.entente.agents;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// What a request to sign in says beside login and password: from which address (behind a proxy,
/// what the trusted proxy says), with which device.
public final class SignInDetails extends WebAuthenticationDetails {
  private static final long serialVersionUID = 1;

  private final @Nullable String device;
  private final boolean forwarded;

  public SignInDetails(HttpServletRequest request) {
    super(request);
    this.device = KnownDevices.cookie(request);
    this.forwarded = forwarded(request);
  }

  /// A proxy says that it speaks for somebody else, whether or not it is trusted.
  public static boolean forwarded(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
  }

  boolean forwarded() {
    return forwarded;
  }

  @Nullable String device() {
    return device;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
