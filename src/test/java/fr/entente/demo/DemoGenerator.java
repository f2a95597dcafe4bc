package fr.entente.demo;

import fr.entente.kernel.Siren;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes the demonstration files anew, always the same: run its main after a change and commit the
/// result. Dates are `J-45` or `J+10`, days from the day on which the files are loaded. Companies,
/// people and numbers are invented; numbers come from the ranges reserved for fiction.
final class DemoGenerator {
  private static final String[] FIRST =
      ("Camille Dominique Sacha Alix Claude Morgan Lou Charlie Noa Andréa Jeanne Louis"
              + " Léa Hugo Inès Paul Manon Jules Zoé Adam Sofia Karim Yasmine Mehdi Anaïs Théo Maëlle Ewen Rose Victor")
          .split(" ");
  private static final String[] LAST =
      ("Aubin Béranger Chastel Delorme Estève Fauvel Garnier Hamelin Izard Jolivet"
              + " Kerbrat Lavigne Maillard Nollet Ozanne Perrault Quentin Rivoire Salvat Thévenet Urvoy Vasseur Wattel Yvon"
              + " Zeller Bonnefoy Carlier Dufresne Escoffier Ferrand Grandin Hébrard Imbert Jouvet Lacombe Mercadier")
          .split(" ");
  private static final String[] PLACES =
      ("du Midi,de la Gare,des Halles,du Vieux Port,de la Fontaine,des Tilleuls,du Marché,"
              + "de l'Écluse,du Moulin,des Remparts,de la Cathédrale,du Lavoir,des Arcades,de la Poste,du Beffroi")
          .split(",");
  private static final String[] STREETS =
      ("rue de la République,avenue Jean Jaurès,place du Marché,rue des Lilas,quai"
              + " Nord,impasse des Forges,rue Pasteur,boulevard Voltaire,chemin du Bois,rue Victor Hugo")
          .split(",");
  private static final String[] TOWNS =
      ("69003 Lyon,75011 Paris,13002 Marseille,31000 Toulouse,33000 Bordeaux,44000 Nantes,59000"
              + " Lille,67000 Strasbourg,35000 Rennes,38000 Grenoble,21000 Dijon,63000 Clermont-Ferrand,37000 Tours,76000 Rouen,"
              + "51100 Reims,42000 Saint-Étienne,30000 Nîmes,29200 Brest,86000 Poitiers,64000 Pau")
          .split(",");
  private static final String[] FOOD = {
    "Restaurant",
    "Boulangerie",
    "Traiteur",
    "Brasserie",
    "Hôtel",
    "Crêperie",
    "Pâtisserie",
    "Boucherie",
    "Café",
    "Pizzeria"
  };
  private static final String[] BUILD = {
    "Garage",
    "Maçonnerie",
    "Menuiserie",
    "Plomberie",
    "Couverture",
    "Électricité",
    "Peinture",
    "Carrelage",
    "Charpente",
    "Terrassement"
  };
  private static final String[] ANY = {
    "Imprimerie",
    "Pharmacie",
    "Salon",
    "Fleuriste",
    "Cabinet",
    "Pressing",
    "Librairie",
    "Auto-école",
    "Opticien",
    "Clinique vétérinaire"
  };
  private static final String[] LEGAL = {"SARL", "SAS", "EURL", "SASU", "SNC"};
  private static final String[] ROLES = {
    "Comptabilité",
    "Gérant",
    "Comptabilité",
    "DAF",
    "Standard",
    "Achats",
    "Comptabilité",
    "Signataire"
  };
  private static final String[] TERMS = {
    "30 jours date de facture",
    "30 jours fin de mois",
    "45 jours fin de mois",
    "60 jours date de facture"
  };
  private static final String[] MEANS = {"VIR", "VIR", "CHQ", "PRLV", "CB"};
  private static final String[] FACTS = {
    "concurrence|Un concurrent a ouvert en face au printemps|commercial",
    "personnel|Le chef de cuisine a quitté l'établissement|commercial",
    "personnel|La comptable est absente jusqu'à la fin du mois|appel",
    "organisation|Les factures passent par un portail, numéro de commande exigé|client",
    "organisation|Les virements partent le 10 et le 25|client",
    "activité|Chantier important en attente de réception|conducteur de travaux",
    "activité|Travaux de voirie devant le commerce depuis deux mois|commercial",
    "satisfaction|Content de la dernière livraison|service client"
  };
  private static final String[] NOTES = {
    "Demande l'envoi d'un duplicata de la facture.",
        "Préfère être appelé le matin avant le service.",
    "Confirme avoir reçu le relevé.", "Le règlement est signé par le gérant seulement.",
    "Annonce un virement après la fin de mois.", "Souhaite recevoir les relances par e-mail."
  };

  private final Random random = new Random(20261121);
  private int debtors;
  private int payments;

  private DemoGenerator() {}

  public static void main(String[] args) throws IOException {
    var generator = new DemoGenerator();
    Path folder = Path.of(args.length > 0 ? args[0] : "src/main/resources/demo");
    generator.creditor(folder, "halles-lemoine", "HL", FOOD, 850, "company");
    generator.creditor(folder, "batipro-negoce", "BN", BUILD, 700, "factored");
    generator.creditor(folder, "locaflex", "LF", ANY, 350, "letters");
    generator.creditor(folder, "energie-claire", "EC", ANY, 300, "persons");
  }

  private void creditor(
      Path folder, String name, String prefix, String[] trades, int count, String nature)
      throws IOException {
    try (var items = open(folder.resolve(name + "-factures.csv"));
        var paid = open(folder.resolve(name + "-paiements.csv"));
        var known = open(folder.resolve(name + "-faits.csv"))) {
      items.println(
          "Code client;Type client;Raison sociale;SIREN;Adresse;Code postal;Ville;Fuseau horaire;Langue;Contact;Fonction;Téléphone;E-mail;N° facture;Date facture;Échéance;Montant TTC;Litige;Affacturage;Conditions;Référence lettre;Lettre envoyée le");
      paid.println("ID paiement;Code client;N° facture;Date paiement;Montant;Moyen;Libellé");
      known.println("Code client;Nature;Sujet;Texte;Source;Date");
      if (prefix.equals("HL")) {
        theRestaurant(items, known);
      }
      for (int i = 1; i <= count; i++) {
        debtor(items, paid, known, "%s%05d".formatted(prefix, i), pick(trades), nature);
      }
    }
  }

  /// The story of the product: five thousand euros, a shut kitchen, a plan in five parts.
  private void theRestaurant(PrintWriter items, PrintWriter known) {
    String who =
        "HL00000;company;Restaurant La Table de Margaux;"
            + siren()
            + ";12 place du Marché;69003;Lyon;;fr;Margaux"
            + " Delorme;Gérante;01 99 00 12 88;margaux@latabledemargaux.example;";
    String[] amounts = {"1850,00", "1320,00", "1180,00", "650,00"};
    int[] due = {62, 48, 34, 20};
    for (int i = 0; i < amounts.length; i++) {
      items.println(
          who
              + "FHL90000"
              + (i + 1)
              + ";J-"
              + (due[i] + 30)
              + ";J-"
              + due[i]
              + ";"
              + amounts[i]
              + ";;;"
              + TERMS[0]
              + ";;");
    }
    known.println(
        "HL00000;fait;personnel;Le chef de cuisine est parti, la gérante est seule en cuisine;commercial;J-21");
    known.println("HL00000;fait;concurrence;Un restaurant a ouvert en face;commercial;J-40");
    known.println("HL00000;note;;Cliente depuis huit ans, a toujours payé jusqu'à cet été.;;J-15");
  }

  private void debtor(
      PrintWriter items,
      PrintWriter paid,
      PrintWriter known,
      String code,
      String trade,
      String nature) {
    boolean person = nature.equals("persons") ? random.nextInt(10) < 9 : random.nextInt(40) == 0;
    String first = pick(FIRST);
    String last = pick(LAST);
    String name = person ? first + " " + last : company(trade, last);
    String zone = "";
    String town = pick(TOWNS);
    if (random.nextInt(45) == 0) {
      boolean reunion = random.nextBoolean();
      town = reunion ? "97400 Saint-Denis" : "97200 Fort-de-France";
      zone = reunion ? "Indian/Reunion" : "America/Martinique";
    }
    String mail = random.nextInt(4) == 0 ? "" : ascii(last) + "@" + ascii(trade) + ".example";
    String who =
        String.join(
                ";",
                code,
                person ? "particulier" : "company",
                name,
                person ? "" : siren(),
                (1 + random.nextInt(180)) + " " + pick(STREETS),
                town.substring(0, 5),
                town.substring(6),
                zone,
                random.nextInt(30) == 0 ? "en" : "fr",
                first + " " + last,
                person ? "" : pick(ROLES),
                phone(),
                mail)
            + ";";
    boolean letters = nature.equals("letters");
    String letter =
        letters && random.nextInt(12) > 0
            ? ";MD-" + code + ";J-" + (20 + random.nextInt(30))
            : ";;";
    int open = 1 + (int) Math.min(8, Math.abs(random.nextGaussian() * 2.2));
    double size = person ? 120 : Math.exp(5.6 + random.nextGaussian() * 1.15);
    for (int i = 1; i <= open; i++) {
      int due = dueDays(letters);
      invoice(
          items,
          paid,
          who,
          code,
          i,
          due,
          size,
          letter,
          nature,
          random.nextInt(9) == 0 ? "part" : "open");
    }
    int history = random.nextInt(5) < 2 ? 1 + random.nextInt(3) : 0;
    for (int i = 1; i <= history; i++) {
      invoice(
          items, paid, who, code, open + i, 90 + random.nextInt(280), size, letter, nature, "paid");
    }
    if (random.nextInt(9) == 0) {
      String[] fact = pick(FACTS).split("\\|");
      known.println(
          String.join(
              ";", code, "fait", fact[0], fact[1], fact[2], "J-" + (1 + random.nextInt(90))));
    }
    if (random.nextInt(9) == 0) {
      known.println(
          String.join(";", code, "note", "", pick(NOTES), "", "J-" + (1 + random.nextInt(60))));
    }
    if (!person && random.nextInt(6) == 0) {
      known.println(
          String.join(
              ";", code, "contact", pick(ROLES), pick(FIRST) + " " + pick(LAST), phone(), ""));
    }
  }

  private void invoice(
      PrintWriter items,
      PrintWriter paid,
      String who,
      String code,
      int serial,
      int due,
      double size,
      String letter,
      String nature,
      String state) {
    String number = "F" + code + "%02d".formatted(serial);
    long cents = Math.max(1_500, Math.round(size * (40 + random.nextInt(120))));
    boolean factored = nature.equals("factored") && random.nextInt(5) == 0;
    String disputed = state.equals("open") && random.nextInt(40) == 0 ? euros(cents / 3) : "";
    items.println(
        who
            + number
            + ";"
            + day(due + 30)
            + ";"
            + day(due)
            + ";"
            + euros(cents)
            + ";"
            + disputed
            + ";"
            + (factored ? "oui" : "")
            + ";"
            + terms(who, code)
            + letter);
    if (!state.equals("open")) {
      long part = state.equals("paid") ? cents : cents / 2;
      int on = Math.max(1, due - random.nextInt(45));
      String means = pick(MEANS);
      paid.println(
          "P"
              + code
              + (++payments)
              + ";"
              + code
              + ";"
              + number
              + ";"
              + day(on)
              + ";"
              + euros(part)
              + ";"
              + means
              + ";"
              + means
              + " "
              + number);
    }
  }

  // Dates that agree with them are found when the file is loaded. Persons have thirty days at most.
  private static String terms(String who, String code) {
    String drawn = TERMS[Math.floorMod(code.hashCode(), TERMS.length)];
    return who.contains(";particulier;") && drawn.startsWith("60") ? TERMS[0] : drawn;
  }

  // Most are a few weeks late, some much more, one in six is not due yet. A letter of an agency
  // needs
  // an old debt.
  private int dueDays(boolean letters) {
    if (letters) {
      return 45 + random.nextInt(200);
    }
    int draw = random.nextInt(12);
    return draw < 2
        ? -1 - random.nextInt(28)
        : draw < 7
            ? 1 + random.nextInt(30)
            : draw < 10 ? 30 + random.nextInt(40) : 60 + random.nextInt(150);
  }

  private String company(String trade, String last) {
    return switch (random.nextInt(3)) {
      case 0 -> trade + " " + last;
      case 1 -> trade + " " + pick(PLACES);
      default -> trade + " " + last + " " + pick(LEGAL);
    };
  }

  private String siren() {
    return Siren.withCheckDigit("000%05d".formatted(++debtors)).value();
  }

  private static final String[] RANGES = {
    "019900", "026191", "035301", "046571", "053649", "063998"
  };
  private final List<String> used = new ArrayList<>();

  // The last two digits decide how the simulator's people behave: no crisis by chance.
  private String phone() {
    String number;
    do {
      number = pick(RANGES) + "%02d%02d".formatted(random.nextInt(100), random.nextInt(99));
    } while (used.contains(number));
    used.add(number);
    return number.replaceAll("(\\d\\d)(?=\\d)", "$1 ").strip();
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  private static String day(int late) {
    return late >= 0 ? "J-" + late : "J+" + -late;
  }

  private static String euros(long cents) {
    return String.format(Locale.ROOT, "%d,%02d", cents / 100, cents % 100);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static PrintWriter open(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      @Override
      public void println(String line) {
        print(line + "\n");
      }
    };
  }
}
