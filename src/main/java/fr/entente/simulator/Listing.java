package fr.entente.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Twilio's envelope around one page of a list.
final class Listing {
  private Listing() {}

  static <T> Reply page(
      ApiRequest request, String name, List<T> found, Function<T, JsonObject> write) {
    int size = Math.clamp(request.query().number("PageSize", 50), 1, 1000);
    int page = request.query().number("Page", 0);
    int start = page * size;
    var here =
        start >= found.size()
            ? List.<T>of()
            : found.subList(start, Math.min(found.size(), start + size));
    boolean more = start + size < found.size();
    return Reply.ok(
        new JsonObject()
            .put("end", Math.max(0, start + here.size() - 1))
            .put("first_page_uri", uri(request, size, 0))
            .put("next_page_uri", more ? uri(request, size, page + 1) : null)
            .put("page", page)
            .put("page_size", size)
            .put("previous_page_uri", page > 0 ? uri(request, size, page - 1) : null)
            .put("start", start)
            .put("uri", uri(request, size, page))
            .put(name, here.stream().map(write).toList()));
  }

  private static @Nullable String uri(ApiRequest request, int size, int page) {
    var kept = new LinkedHashMap<>(request.query().single());
    kept.put("PageSize", Integer.toString(size));
    kept.put("Page", Integer.toString(page));
    return request.path() + "?" + FormBody.encode(kept);
  }
}
