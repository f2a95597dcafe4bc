package fr.entente.agents;

import java.util.List;

/// Logins that are no secret, to be named where people sign in. Only a demonstration has any.
public interface OpenLogins {
  /// The one password that is printed where everybody reads it. It opens the house from this
  /// computer alone, whether or not the demonstration is still switched on.
  String PASSWORD = "entente-demo";

  /// Its people, in the order in which a visitor should meet them; all with the same password.
  List<OpenLogin> people();

  String password();

  /// A person whom anybody may try.
  record OpenLogin(String login, String name, Role role) {}
}
