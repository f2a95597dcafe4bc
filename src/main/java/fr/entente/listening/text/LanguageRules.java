package fr.entente.listening.text;

import fr.entente.kernel.Language;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/// What the reader must know about a language: its stemmer, empty words, hesitations and negations.
public enum LanguageRules {
  FR(
      FrenchLightStemFilter::new,
      "le la les l de d du des un une et a au aux ce c se s que qu y en t m j est sont son sa ses leur"
          + " leurs ce cet cette ces mon ma mes notre nos votre vos je tu il elle on nous vous ils elles"
          + " lui me te moi toi n ne ai as avez ont avons dans par sur pour avec qui",
      "euh heu ben bah hum hein bon voila quoi pff oh ah eh alors enfin bref",
      "pas plus jamais rien aucun aucune sans ni personne nul nulle zero",
      "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim",
      "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fev"
          + " sept oct nov dec",
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt"
          + " trente quarante cinquante soixante cent cents mille"),
  EN(
      words -> new SnowballFilter(words, new EnglishStemmer()),
      "the a an of to and is are am was were be been i you he she it we they me him her us them my"
          + " your his its our their this that these those in on at for with as s have has had do does did",
      "uh um erm er ah oh well hmm mm y'know like so",
      "not no never nothing none without nobody neither nor cannot",
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat"
          + " sun",
      "january february april june july august september october november december jan feb mar apr jun"
          + " jul aug sep sept oct nov dec",
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
          + " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
          + " thousand");

  private static final Map<String, String> CONTRACTED =
      Map.ofEntries(
          Map.entry("dont", "do not"),
          Map.entry("doesnt", "does not"),
          Map.entry("didnt", "did not"),
          Map.entry("cant", "can not"),
          Map.entry("cannot", "can not"),
          Map.entry("couldnt", "could not"),
          Map.entry("wont", "will not"),
          Map.entry("wouldnt", "would not"),
          Map.entry("shouldnt", "should not"),
          Map.entry("isnt", "is not"),
          Map.entry("arent", "are not"),
          Map.entry("wasnt", "was not"),
          Map.entry("werent", "were not"),
          Map.entry("hasnt", "has not"),
          Map.entry("havent", "have not"),
          Map.entry("hadnt", "had not"),
          Map.entry("aint", "is not"),
          Map.entry("ive", "i have"),
          Map.entry("weve", "we have"),
          Map.entry("youve", "you have"),
          Map.entry("theyve", "they have"),
          Map.entry("im", "i am"),
          Map.entry("youre", "you are"),
          Map.entry("theyre", "they are"),
          Map.entry("hes", "he s"),
          Map.entry("shes", "she s"),
          Map.entry("thats", "that s"),
          Map.entry("theres", "there s"),
          Map.entry("heres", "here s"),
          Map.entry("whats", "what s"),
          Map.entry("whos", "who s"),
          Map.entry("lets", "let s"),
          Map.entry("itll", "it will"),
          Map.entry("youll", "you will"),
          Map.entry("theyll", "they will"),
          Map.entry("thatll", "that will"),
          Map.entry("gonna", "going to"),
          Map.entry("gotta", "got to"));

  // A stemmer holds the word it works on.
  private final ThreadLocal<Stemmer> stemmers;
  private final Set<String> empty;
  private final Set<String> hesitations;
  private final Set<String> negations;
  private final Set<String> days;
  private final Set<String> months;
  private final Set<String> numbers;

  LanguageRules(
      Function<TokenStream, TokenStream> stems,
      String empty,
      String hesitations,
      String negations,
      String days,
      String months,
      String numbers) {
    this.stemmers = ThreadLocal.withInitial(() -> new Stemmer(stems));
    this.empty = words(empty);
    this.hesitations = words(hesitations);
    this.negations = words(negations);
    this.days = words(days);
    this.months = words(months);
    this.numbers = words(numbers);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(java.util.Arrays.asList(list.split(" ")).stream().distinct().toList());
  }

  public static LanguageRules of(Language language) {
    return language == Language.FR ? FR : EN;
  }

  public boolean empty(String form) {
    return empty.contains(form);
  }

  public boolean hesitation(String form) {
    return hesitations.contains(form);
  }

  public boolean negation(String form) {
    return negations.contains(form);
  }

  String kind(String form, String stem) {
    return days.contains(form)
        ? "#day"
        : months.contains(form) ? "#month" : numbers.contains(form) ? "#num" : stem;
  }

  /// The full words of a contraction written without its apostrophe, or the word itself.
  String[] expand(String form) {
    String full = this == EN ? CONTRACTED.get(form) : null;
    return full == null ? new String[] {form} : full.split(" ");
  }

  String stem(String form) {
    return form.length() < 4 ? form : stemmers.get().stem(form);
  }
}
