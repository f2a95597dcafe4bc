package fr.entente.simulator;

/// An answer of the API; an empty body is sent as none.
record Reply(int status, String body) {
  static Reply ok(JsonObject body) {
    return new Reply(200, body.toString());
  }

  static Reply created(JsonObject body) {
    return new Reply(201, body.toString());
  }

  static Reply gone() {
    return new Reply(204, "");
  }

  static Reply refused(int status, int code, String message) {
    return new Reply(
        status,
        new JsonObject()
            .put("code", code)
            .put("message", message)
            .put("more_info", "https://www.twilio.com/docs/errors/" + code)
            .put("status", status)
            .toString());
  }

  static Reply notFound(String path) {
    return refused(404, 20404, "The requested resource " + path + " was not found");
  }

  static Reply bad(int code, String message) {
    return refused(400, code, message);
  }

  boolean good() {
    return status / 100 == 2;
  }
}
