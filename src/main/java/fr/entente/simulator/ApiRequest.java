package fr.entente.simulator;

import java.util.List;

/// A request to the API: `ids` are the variable parts of the path after the account.
record ApiRequest(String method, String path, List<String> ids, FormBody query, FormBody form) {
  String id(int index) {
    return ids.get(index);
  }

  Reply notFound() {
    return Reply.notFound(path);
  }
}
