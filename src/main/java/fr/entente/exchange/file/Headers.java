package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows what columns are called in French and English exports.
public final class Headers {
  public static final List<String> FEC =
      List.of(
          "journalcode",
          "journallib",
          "ecriturenum",
          "ecrituredate",
          "comptenum",
          "comptelib",
          "compauxnum",
          "compauxlib",
          "pieceref",
          "piecedate",
          "ecriturelib",
          "debit",
          "credit",
          "ecriturelet",
          "datelet",
          "validdate",
          "montantdevise",
          "idevise");

  private static final Set<ImportField> ADDED =
      EnumSet.of(ImportField.PAYMENT_DETAIL, ImportField.PAYMENT_EXTRA);

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("journallibelle", "journallib"),
          Map.entry("ecriturenumero", "ecriturenum"),
          Map.entry("comptenumero", "comptenum"),
          Map.entry("comptelibelle", "comptelib"),
          Map.entry("compteauxnum", "compauxnum"),
          Map.entry("compteauxlib", "compauxlib"),
          Map.entry("compauxlibelle", "compauxlib"),
          Map.entry("piecereference", "pieceref"),
          Map.entry("ecriturelibelle", "ecriturelib"),
          Map.entry("ecriturelettrage", "ecriturelet"),
          Map.entry("datelettrage", "datelet"),
          Map.entry("datevalidation", "validdate"));

  private static final Set<ImportField> OF_AN_INVOICE =
      EnumSet.of(
          ImportField.ACCOUNT_REFERENCE,
          ImportField.DEBTOR_NAME,
          ImportField.INVOICE_NUMBER,
          ImportField.ISSUED_ON,
          ImportField.AMOUNT,
          ImportField.OPEN_AMOUNT,
          ImportField.STATUS,
          ImportField.DOCUMENT_KIND);
  private static final Pattern STATES = Pattern.compile("(statut|status|etat|state) .*");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Headers() {}

  /// What the columns of this header mean for this kind of file; the first column of a name wins.
  public static Map<ImportField, Integer> propose(List<String> header, ImportKind kind) {
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    Set<ImportField> fields = ImportField.of(kind);
    boolean[] taken = new boolean[header.size()];
    for (ImportField field : fields) {
      int column =
          weighed(kind).contains(field)
              ? best(header, field, kind, taken)
              : first(header, field, kind, taken);
      if (column >= 0) {
        columns.put(field, column);
        taken[column] = true;
      }
    }
    if (kind == ImportKind.OPEN_ITEMS) {
      nameBeforeAccount(header, columns);
      weaker(ImportField.DEBTOR_NAME, header, columns, taken);
      weaker(ImportField.INVOICE_NUMBER, header, columns, taken);
      weaker(ImportField.ACCOUNT_REFERENCE, header, columns, taken);
      weaker(ImportField.AMOUNT, header, columns, taken);
    } else if (kind == ImportKind.BANK) {
      weaker(ImportField.PAYMENT_REFERENCE, header, columns, taken);
    }
    return columns;
  }

  private static int first(
      List<String> header, ImportField field, ImportKind kind, boolean[] taken) {
    Set<String> names = ColumnNames.bareOf(field, kind);
    for (int i = 0; i < header.size(); i++) {
      boolean named = names.contains(BareName.of(plain(header.get(i))));
      if (!taken[i] && (named || field == ImportField.STATUS && states(header.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean states(String name) {
    return STATES.matcher(plain(name)).matches();
  }

  // Fields for which exports have several columns, of which one is meant more than the others: the
  // amount with tax, the day of the invoice and not of its booking, the code beside the name.
  private static Set<ImportField> weighed(ImportKind kind) {
    return kind == ImportKind.OPEN_ITEMS ? OF_AN_INVOICE : ADDED;
  }

  // Of several columns, the one that usually tells most: names stand in this order.
  private static int best(
      List<String> header, ImportField field, ImportKind kind, boolean[] taken) {
    List<String> bare = header.stream().map(name -> BareName.of(plain(name))).toList();
    for (String name : ColumnNames.bareOf(field, kind)) {
      for (int i = 0; i < bare.size(); i++) {
        if (!taken[i] && name.equals(bare.get(i))) {
          return i;
        }
      }
    }
    for (int i = 0; i < header.size() && field == ImportField.STATUS; i++) {
      if (!taken[i] && states(header.get(i))) {
        return i;
      }
    }
    return -1;
  }

  // What may be an account or a name is the name where no other column is: the name stands for the
  // account then.
  private static void nameBeforeAccount(List<String> header, Map<ImportField, Integer> columns) {
    Integer account = columns.get(ImportField.ACCOUNT_REFERENCE);
    if (account != null
        && !columns.containsKey(ImportField.DEBTOR_NAME)
        && ColumnNames.bareOf(ImportField.DEBTOR_NAME, ImportKind.OPEN_ITEMS)
            .contains(BareName.of(plain(header.get(account))))) {
      columns.remove(ImportField.ACCOUNT_REFERENCE);
      columns.put(ImportField.DEBTOR_NAME, account);
    }
  }

  // Which of two needed columns is called "Reference" depends on what the other one is called.
  private static void weaker(
      ImportField field, List<String> header, Map<ImportField, Integer> columns, boolean[] taken) {
    List<String> bare = header.stream().map(name -> BareName.of(plain(name))).toList();
    for (String name : ColumnNames.weak(field).split(",")) {
      String wanted = BareName.of(name);
      int column = name.isEmpty() || columns.containsKey(field) ? -1 : bare.indexOf(wanted);
      boolean contact =
          field == ImportField.DEBTOR_NAME
              && Objects.equals(columns.get(ImportField.CONTACT_NAME), column);
      if (column >= 0 && (!taken[column] || contact)) {
        columns.values().remove(column);
        columns.put(field, column);
        taken[column] = true;
      }
    }
  }

  /// How many of these cells are names of columns of some kind of file.
  static int known(List<String> row) {
    if (fec(row)) {
      return FEC.size();
    }
    int most = 0;
    for (ImportKind kind : List.of(ImportKind.BANK, ImportKind.OPEN_ITEMS, ImportKind.PAYMENTS)) {
      most = Math.max(most, propose(row, kind).size());
    }
    return most;
  }

  // Debit and credit, or one amount and its side (LPF art. A47 A-1 VII).
  static boolean fec(List<String> header) {
    List<String> names = header.stream().map(Headers::joined).toList();
    return names.containsAll(FEC.subList(0, 11))
        && (names.containsAll(List.of("debit", "credit"))
            || names.containsAll(List.of("montant", "sens")));
  }

  /// The name of a column of the law, however it is spaced; some packages write out what the law
  /// shortens.
  static String joined(String name) {
    String bare = plain(name).replace(" ", "");
    return WRITTEN_OUT.getOrDefault(bare, bare);
  }

  /// The kind of file that such a header has.
  public static ImportKind kind(List<String> header) {
    return fec(header) ? ImportKind.FEC : HeaderKind.of(header);
  }

  public static String fingerprint(List<String> header) {
    String text = String.join("\n", header.stream().map(Headers::plain).toList());
    byte[] hash = UploadedFile.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  /// `N° de Facture` becomes `n de facture`, `InvoiceNumber` stays one word.
  public static String plain(String name) {
    if (name.isEmpty()) {
      return "";
    }
    String bare = name.chars().allMatch(c -> c < 128) ? name : withoutAccents(name);
    String outside = bare.indexOf('(') < 0 ? bare : BRACKETS.matcher(bare).replaceAll(" ");
    return OTHER.matcher(outside.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String withoutAccents(String name) {
    String signs = name.replace("°", " ").replace("º", " ");
    return ACCENTS.matcher(Normalizer.normalize(signs, Normalizer.Form.NFD)).replaceAll("");
  }
}
