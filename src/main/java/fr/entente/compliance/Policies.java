package fr.entente.compliance;

import fr.entente.compliance.ContactPolicy.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The contact policies in force, read once at start. A version that was used is immutable: the
/// start fails when its file says something else now.
@Component
class Policies {
  private final PolicyVersionRepository versions;
  private final Clock clock;
  private final Map<String, ContactPolicy> current;

  Policies(PolicyVersionRepository versions, Clock clock, ComplianceSettings settings) {
    this.versions = versions;
    this.clock = clock;
    List<ContactPolicy> read = new ArrayList<>(shipped());
    if (settings.policies() != null) {
      read.addAll(folder(settings.policies()));
    }
    read.forEach(this::refuseChanged);
    this.current = newest(read);
    refuseAmbiguous(current.values());
  }

  Collection<ContactPolicy> all() {
    return current.values();
  }

  Optional<ContactPolicy> byKey(String key) {
    return Optional.ofNullable(current.get(key));
  }

  Optional<ContactPolicy> forScope(Scope scope) {
    return current.values().stream().filter(p -> p.scopes().contains(scope)).findFirst();
  }

  /// Keeps the text of a version from its first use on.
  void used(ContactPolicy policy) {
    if (storedHash(policy).isPresent()) {
      return;
    }
    versions.keep(policy.key(), policy.version(), policy.hash(), policy.text(), clock.instant());
  }

  void refuseChanged(ContactPolicy policy) {
    if (storedHash(policy).filter(hash -> !hash.equals(policy.hash())).isPresent()) {
      throw new IllegalStateException(
          "Contact policy %s version %d was used for calls and its file has changed since. Put the old"
                  .formatted(policy.key(), policy.version())
              + " text back, or give the new text a higher version number.");
    }
  }

  private Optional<String> storedHash(ContactPolicy policy) {
    return versions.hash(new PolicyVersion.Key(policy.key(), policy.version()));
  }

  /// Per key the highest version; the same key and version twice is refused.
  static Map<String, ContactPolicy> newest(List<ContactPolicy> read) {
    Map<String, ContactPolicy> newest = new HashMap<>();
    Map<String, ContactPolicy> seen = new HashMap<>();
    for (ContactPolicy policy : read) {
      if (seen.put(policy.key() + " " + policy.version(), policy) != null) {
        throw new IllegalStateException(
            "Contact policy %s version %d exists in two files. Remove one or raise its version."
                .formatted(policy.key(), policy.version()));
      }
      newest.merge(policy.key(), policy, (a, b) -> a.version() > b.version() ? a : b);
    }
    return Map.copyOf(newest);
  }

  static void refuseAmbiguous(Collection<ContactPolicy> policies) {
    Map<Scope, String> taken = new HashMap<>();
    for (ContactPolicy policy : policies) {
      for (Scope scope : policy.scopes()) {
        String other = taken.put(scope, policy.key());
        if (other != null) {
          throw new IllegalStateException(
              "Contact policies %s and %s both apply to %s. Leave it to one of them."
                  .formatted(other, policy.key(), scope));
        }
      }
    }
  }

  static List<ContactPolicy> shipped() {
    try {
      List<ContactPolicy> read = new ArrayList<>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource file : resolver.getResources("classpath*:policies/*.yaml")) {
        read.add(
            PolicyFile.read(
                String.valueOf(file.getFilename()),
                file.getContentAsString(StandardCharsets.UTF_8)));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ContactPolicy> folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "entente.compliance.policies names %s, which is not a folder. Create it or remove the setting."
              .formatted(folder));
    }
    try (var files = Files.list(folder)) {
      List<ContactPolicy> read = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        read.add(PolicyFile.read(file.toString(), Files.readString(file)));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
