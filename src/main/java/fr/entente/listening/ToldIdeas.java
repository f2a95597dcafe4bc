package fr.entente.listening;

import fr.entente.listening.Features.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a remark says for a label, as ideas that have a sentence of their own ("says that money is
/// rationed"). Words of a topic alone (bank, account, months) have none: they are no reason. What
/// is denied does not count.
final class ToldIdeas {
  private static final String IDEA = "c=";
  private static final String NOTE = "NOTE_";
  private static final int AT_MOST = 2;
  private static final double LEAST = 0.02;

  /// A second idea is named when it weighs at least this part of the first.
  private static final double BESIDE = 0.3;

  /// What may be named for a label; a doctor is no reason for a shortage of cash.
  private static final Map<Label, Set<String>> TOLD =
      Map.ofEntries(
          Map.entry(
              Label.CRISIS_RISK,
              words(
                  """
                  DEATH_WISH SUICIDE_TERM END_IT METHOD_MEANS CRISIS_PLAN_TIME GOODBYE HOPELESSNESS
                  NO_FUTURE BURDEN CANNOT_GO_ON SELF_HARM DANGER_NOW EMERGENCY_SERVICE JOIN_DEAD
                  SUDDEN_CALM WEAPON_WORD PAST_ATTEMPT WORRY_ABOUT_PERSON NOTE_CRISIS DEATH_WORD
                  """)),
          Map.entry(
              Label.PERSONAL_VULNERABILITY,
              words(
                  """
                  NOTE_VULNERABILITY BELONGINGS_SOLD AVOID_POST ILLNESS_GENERAL SERIOUS_ILLNESS
                  HOSPITAL TREATMENT_SURGERY ACCIDENT_INJURY PAIN_FATIGUE DEPRESSION BURNOUT_ANXIETY
                  PSYCH_CARE DISABILITY DEAF_BLIND MEMORY_CONFUSION LITERACY LANGUAGE_BARRIER
                  DIGITAL_EXCLUSION AGE_OLD AGE_YOUNG PREGNANCY_BIRTH DEATH_WORD BEREAVEMENT_FUNERAL
                  CARER SEPARATION DOMESTIC_VIOLENCE ADDICTION GAMBLING JOB_LOSS UNEMPLOYED_STATUS
                  BENEFITS INCOME_LOW HUNGER_FOOD ESSENTIALS_CUT HOUSING_LOSS DEBT_ADVICE
                  OVERINDEBTEDNESS GUARDIANSHIP PRISON_POLICE FRAUD_VICTIM DISASTER CRYING_EMOTION
                  ALONE MEDICAL_MONEY SCHOOL_CHILD_COSTS FAMILY_INTERMEDIARY
                  """)),
          Map.entry(
              Label.INSOLVENCY_RISK,
              words(
                  """
                  COURT PROCEEDING ADMINISTRATOR_OFFICER BAILIFF SEIZURE_GOODS CLOSING_DOWN
                  UNPAID_WAGES DISMISSAL_COLLECTIVE CONCILIATION AUDITOR_ALERT CREDITORS
                  KEYS_PREMISES ASSET_SALE BUSINESS_DEATH_METAPHOR REGISTER_OFFICE SUPPLIER_CUT_US
                  OWNER_UNPAID MULTIPLE_CREDITORS COST_CUTTING EMPTY_BUSINESS_SIGNS
                  LEGAL_AID_LAWYER_SELF NOTE_INSOLVENCY CANNOT_PAY WATER_METAPHOR_CASH
                  """)),
          Map.entry(
              Label.BANK_PROBLEM_HIDDEN,
              words(
                  """
                  OVERDRAFT BANK_REJECT BANK_BLOCKED BANK_LIMIT BANK_CHANGE BANK_REVIEW
                  BANK_FACILITY_CUT INSUFFICIENT_FUNDS ACCOUNT_SEIZED BANK_BLAME BANK_TECH
                  BANKING_BAN CARD_LOST SECURITY_CODE NOTE_BANK
                  """)),
          Map.entry(
              Label.ACCOUNTING_UNREACHABLE,
              words(
                  """
                  UNREACHABLE NO_ANSWER VOICEMAIL INSTRUCTION_NOT_TO NO_PHONE_POLICY NO_ONE_THERE
                  LASTING_SINCE OUTSOURCED NOTE_ACCOUNTS HEAD_OFFICE_ORDER
                  """)),
          Map.entry(
              Label.CASH_FLOW_HIDDEN,
              words(
                  """
                  SHORTAGE BROKE_SLANG TIGHT_EUPHEMISM CUSTOMERS_NOT_PAYING RECEIVING_MONEY POSTPONE
                  SPLIT_INSTALMENT PART_PAYMENT BREATHING_SPACE RATION PRIORITISE QUEUE_ORDER
                  FREEZE_SPEND HEAD_OFFICE_ORDER TURNOVER_DOWN SLOW_SEASON COST_RISE FUNDRAISING
                  LOAN_CREDIT FACTORING CANNOT_PAY NOT_PAY MULTIPLE_CREDITORS COST_CUTTING
                  WATER_METAPHOR_CASH CASHING_TIMING OWNER_UNPAID SUPPLIER_CUT_US NOTE_CASH
                  INSUFFICIENT_FUNDS OVERDRAFT
                  """)),
          Map.entry(
              Label.AGGRESSION,
              words(
                  """
                  INSULT_STRONG INSULT_MILD INSULT_JOB SWEAR_STRONG THREAT_VIOLENCE THREAT_LEGAL
                  GO_AWAY SHUT_UP REFUSE_TALK REFUSE_PAY_DEFIANT CONTEMPT FED_UP SHOUTING
                  HARASS_CALLS NOTE_AGGRESSION HARM_OTHERS
                  """)),
          Map.entry(
              Label.DISPUTE_HIDDEN,
              words(
                  """
                  DEFECT DAMAGED MISSING_ITEM WRONG_ITEM WRONG_PRICE DOUBLE_BILLING LATE_DELIVERY
                  NOT_DELIVERED CREDIT_NOTE REFUND_RETURN CONTRACT_TERMS CANCELLED_ORDER
                  QUALITY_SERVICE LEAK_PROBLEM WITHHOLD PAPERWORK_MISSING SOFTWARE_SERVICE_FAULT
                  WARRANTY_REPAIR NOTE_DISPUTE
                  """)),
          Map.entry(
              Label.EVASIVE_PROMISE,
              words(
                  """
                  VAGUE_FUTURE SOON_WORD REASSURE_DONTWORRY TRY_WORD IN_PROGRESS PROMISE_VERB
                  BROKEN_PROMISE WILL_CALL_BACK VAGUE_ACTOR NO_DETAIL_NOTE CHEQUE_IN_POST
                  REPEATED_EXCUSE UNCERTAINTY NOTE_EVASIVE
                  """)));

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private ToldIdeas() {}

  /// Every idea that has a sentence.
  static Set<String> all() {
    return TOLD.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private record Weighed(String idea, double weight) {}

  /// The ideas that speak for the label, the heaviest first; empty when only single words do.
  static List<String> of(Model model, Features features, Label label) {
    boolean said = features.list().stream().anyMatch(f -> f.name().equals("channel=said"));
    Set<String> told = TOLD.getOrDefault(label, Set.of());
    double[] weights = Attribution.weights(model, features, label);
    List<Weighed> found = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Feature feature = features.list().get(i);
      if (feature.name().startsWith(IDEA)) {
        String idea = feature.name().substring(IDEA.length());
        // What the alarm rests on is named, whatever it weighs in the sum.
        boolean alarm = label == Label.CRISIS_RISK && CrisisEvidence.speaks(idea);
        boolean fits = told.contains(idea) && !(said && idea.startsWith(NOTE));
        if (fits && (alarm || weights[i] >= LEAST)) {
          // A longer expression is the more telling one.
          int length = feature.to() - feature.from();
          found.add(new Weighed(idea, length * Math.max(LEAST, weights[i])));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return found.stream()
        .filter(each -> each.weight() >= found.getFirst().weight() * BESIDE)
        .limit(AT_MOST)
        .map(Weighed::idea)
        .toList();
  }
}
