package fr.entente.simulator;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What the SDK says when the exchange says no.
final class Refusals {
  private Refusals() {}

  static ApiException of(ThrowingCallable request) {
    return catchThrowableOfType(ApiException.class, request);
  }

  static Integer code(ThrowingCallable request) {
    return of(request).getCode();
  }
}
