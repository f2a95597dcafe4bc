package fr.entente.kill;

import fr.entente.exchange.AnalysisResult;
import fr.entente.exchange.ImportId;
import fr.entente.exchange.ImportPlan;
import fr.entente.exchange.Imports;
import fr.entente.exchange.StartResult;
import fr.entente.kernel.CreditorId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Brings a file of payments in, step by step, as its screen does. The proposed plan lives with the
/// page: with the application it is gone, and the file is brought in anew.
class ImportDoors {
  private final Imports imports;
  private final Map<Long, ImportPlan> proposed = new ConcurrentHashMap<>();

  ImportDoors(Imports imports) {
    this.imports = imports;
  }

  String answer(String what, Map<String, String> form) {
    if (what.equals("analyse")) {
      return analyse(form);
    }
    var id = new ImportId(Office.number(form, "id"));
    return switch (what) {
      case "check" -> check(id);
      case "apply" -> started(imports.apply(id));
      case "state" -> imports.status(id).state().name();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private String analyse(Map<String, String> form) {
    byte[] content = form.get("content").getBytes(StandardCharsets.UTF_8);
    var answer = imports.analyse("payments.csv", new ByteArrayInputStream(content));
    var proposal = ((AnalysisResult.Analysed) answer).proposal();
    var creditor = new CreditorId(Office.number(form, "creditor"));
    proposed.put(proposal.id().value(), proposal.plan().forCreditor(creditor));
    return Long.toString(proposal.id().value());
  }

  private String check(ImportId id) {
    var plan = proposed.get(id.value());
    return plan == null ? "GONE" : started(imports.dryRun(id, plan));
  }

  private static String started(StartResult result) {
    return result instanceof StartResult.Started ? "STARTED" : result.toString();
  }
}
