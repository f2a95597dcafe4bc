package fr.entente.agents;

import org.springframework.security.core.AuthenticationException;

/// The demonstration's password was given from elsewhere than this computer.
public class OpenPasswordAfar extends AuthenticationException {
  private static final long serialVersionUID = 1;

  OpenPasswordAfar() {
    super("the demonstration's password opens nothing from afar");
  }
}
