package fr.entente.compliance;

/// One cap of a policy, and how much of it is used: attempts that rang, over all accounts.
public record CapUse(RuleId rule, int cap, int made) {
  // Where there is only one anyhow, it is nothing to warn of.
  boolean last() {
    return cap > 1 && made == cap - 1;
  }
}
