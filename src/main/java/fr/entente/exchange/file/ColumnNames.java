package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the columns of each field are called in French and English exports, as [Headers#plain]
/// writes names.
final class ColumnNames {
  private static final Map<ImportField, Set<String>> BARE = new EnumMap<>(ImportField.class);

  // What was paid of an invoice in a list of invoices, and of the payment in one of payments.
  private static final String PAID =
      "montant paye,invoice amount paid,facture payee,payee,is paid,facture reglee,montant regle,paid amount,amount paid,montant recu,regle,deja regle,paye,deja paye,"
          + "encaisse,montant encaisse,total regle,total paye,total encaisse,reglements,paiements,versements,payments,paid to"
          + " date,total paid,received,amount received,acomptes,acompte";

  static {
    say(
        ImportField.ACCOUNT_REFERENCE,
        "account reference,client code,code client,customer code,customer no,customer number,"
            + "customer id,client id,customer account,customer ref,customer reference,client no,"
            + "client number,debtor code,debtor no,debtor number,debtor id,debtor reference,"
            + "partner code,code partenaire,code debiteur,no debiteur,n debiteur,code auxiliaire,"
            + "compte debiteur,n tiers,numero tiers,n dossier,numero dossier,code societe,"
            + "code dossier,n de client,numero de client,identifiant client,no client,num client,"
            + "ref client,reference client,compte client,compte tiers,code tiers,compte auxiliaire,"
            + "compauxnum,reference dossier,id client,n dossier client,code auxiliaire client,"
            + "debtor account,auxiliaire,account code,account ref,account id,account no,"
            + "account number,n compte,numero compte,account,compte,tiers,dossier");
    say(
        ImportField.DEBTOR_NAME,
        "debtor name,customer name,customer full name,customer display name,client name,"
            + "invoice partner display name,nom affichage partenaire,partner name,nom client,"
            + "nom du tiers,nom debiteur,nom ou raison sociale,raison sociale,denomination sociale,"
            + "denomination,intitule client,intitule tiers,libelle client,libelle tiers,"
            + "libelle auxiliaire,intitule auxiliaire,nom auxiliaire,compauxlib,nom societe,"
            + "societe,name 1,third party,third party name,customer company,partner,partenaire,"
            + "account name,company name,nom,name,entreprise,customer,client,debtor,debiteur,"
            + "bill to,billed to,buyer,acheteur,tiers,company,intitule compte,libelle compte,"
            + "intitule");
    say(
        ImportField.DEBTOR_KIND,
        "kind,debtor kind,type client,type debiteur,nature client,particulier professionnel");
    say(
        ImportField.SIREN,
        "siren,siret,n siren,numero siren,no siren,n siret,company number,registration number");
    say(ImportField.ADDRESS, "address,address line,street,adresse,rue,voie,adresse 1");
    say(ImportField.POSTCODE, "postcode,postal code,zip,zip code,code postal,cp");
    say(ImportField.CITY, "city,town,ville,commune,localite");
    say(ImportField.COUNTRY, "country,country code,pays,code pays");
    say(ImportField.ZONE, "zone,time zone,fuseau,fuseau horaire");
    say(ImportField.LANGUAGE, "language,lang,langue");
    say(ImportField.CONTACT_NAME, "contact,contact name,nom contact,interlocuteur");
    say(
        ImportField.CONTACT_ROLE,
        "contact role,role,fonction,fonction contact,role contact,qualite");
    say(
        ImportField.PHONE,
        "phone,telephone,tel,phone number,n telephone,numero telephone,tel 1,telephone 1,"
            + "portable,mobile,tel fixe,no tel");
    say(ImportField.EMAIL, "email,email address,mail,courriel,adresse mail,adresse email");
    say(
        ImportField.INVOICE_NUMBER,
        "invoice number,invoice no,invoice num,invoice ref,numero facture,n facture,"
            + "no facture,num facture,reference facture,ref facture,facture n,invoice n,facture,"
            + "invoice,bill number,bill no,n document,numero document,no document,"
            + "n piece comptable,numero de piece,n de piece,code facture,piece,no piece,ref piece,"
            + "pieceref,reference piece,document ref,document no,document number,doc no,document,"
            + "num,number,numero,invoice id,id facture");
    say(
        ImportField.ISSUED_ON,
        "invoice date,date facture,date facturation,issued on,issued,issue date,date issued,"
            + "invoiced on,invoiced,invoice bill date,bill date,billing date,date emission,"
            + "emise le,emis le,emission,facturee le,date piece,piecedate,date document,"
            + "document date,date,posting date,date ecriture,date comptable,date creation,"
            + "transaction date,date transaction");
    say(
        ImportField.DUE_ON,
        "due on,due date,due by,due,payable by,payment due,payment due date,net due date,"
            + "maturity date,expiry date,date limite,date limite de paiement,"
            + "date limite de reglement,date exigibilite,exigibilite,exigible au,echeance le,"
            + "echeance au,date echeance paiement,ech,date de echeance,dateech,echeances,echeance,"
            + "payable le,exigible le,maturity,date due");
    say(
        ImportField.AMOUNT,
        "montant ttc,total ttc,ttc,amount incl vat,gross amount,gross,invoice amount,"
            + "document amount,original amount,montant facture,total facture,montant initial,"
            + "montant d origine,montant piece,montant document,valeur ttc,prix ttc,montant brut,"
            + "brut,total,total amount,montant total,total general,amount,montant,"
            + "montant operation,montant operation en euro,montant operation en euros,"
            + "montant en euros,montant en euro,montant euros,montant eur,montant net,"
            + "avant commission,amount in local currency,amount in lc");
    say(
        ImportField.OPEN_AMOUNT,
        "open amount,amount remaining,remaining amount,open balance,balance due,"
            + "invoice amount due,reste a payer,reste du,solde du,amount outstanding,"
            + "outstanding amount,outstanding balance,unpaid,unpaid amount,amount unpaid,"
            + "remaining balance,remaining due,residual,residual amount,amount residual,"
            + "reste a encaisser,reste a regler,reste a recouvrer,"
            + "reste a percevoir,solde facture,solde restant,solde restant du,solde a payer,"
            + "solde ouvert,montant impaye,impaye,impayes,montant non regle,non regle,"
            + "restant a payer,restant du ttc,montant restant du,du ttc,outstanding,remaining,"
            + "montant du,montant restant,montant ouvert,restant du,remaining unpaid,"
            + "remaining to pay,solde,balance,encours,reste,restant,open,montant a payer,"
            + "amount due,due amount,net a payer,net a payer ttc,total due");
    say(ImportField.PAID_AMOUNT, PAID + ",paid,reglee,acquittee");
    say(
        ImportField.DISPUTED_AMOUNT,
        "disputed,disputed amount,litige,montant litige,montant conteste,conteste");
    say(ImportField.FACTORED, "factored,factoring,affacturage,affacturee,factor,cedee");
    say(
        ImportField.TERMS,
        "terms,payment terms,conditions,conditions de paiement,conditions de reglement,"
            + "mode echeance,delai de paiement");
    say(
        ImportField.LETTER_REFERENCE,
        "letter reference,letter ref,reference lettre,ref lettre,reference courrier");
    say(
        ImportField.LETTER_SENT_ON,
        "letter sent on,letter date,date lettre,date courrier,lettre envoyee le");
    say(
        ImportField.ORDER_NUMBER,
        "order number,order no,purchase order,po number,n commande,numero commande,"
            + "bon de commande,ref commande");
    say(ImportField.BIRTH_DATE, "birth date,date of birth,dob,date naissance");
    say(
        ImportField.CREDIT_SCORE,
        "credit score,credit rating,score,score credit,cotation,note credit,sante financiere");
    say(ImportField.CREDIT_SOURCE, "credit source,score source,source score,source cotation");
    say(ImportField.CREDIT_ON, "credit date,score date,date score,date cotation");
    say(
        ImportField.PAYMENT_DATE,
        "payment date,paid on,paid,value date,booking date,date paiement,date reglement,"
            + "date operation,date encaissement,date,date comptable,date de comptabilisation,"
            + "date ope,dateop,date valeur,completed date,date completed,date completed utc,"
            + "posting date,charge date,transaction date,date transaction,operation date,"
            + "settlement date,created,created at,date mouvement");
    say(
        ImportField.PAYMENT_REFERENCE,
        "payment reference,reference,label,purpose,payment purpose,payment details,narrative,"
            + "particulars,memo,transaction details,transaction description,remittance information,"
            + "text,wording,objet,objet du virement,libelle du mouvement,libelle de l ecriture,"
            + "libelle bancaire,intitule,remittance,description,libelle,motif,reference paiement,"
            + "reference virement,libelle operation,communication,libelle simplifie,"
            + "nature de l operation,intitule operation,operation,details,communications,"
            + "transaction");
    say(
        ImportField.PAYMENT_MEANS,
        "means,payment means,payment method,method,mode,mode de paiement,mode de reglement,"
            + "moyen de paiement,moyen");
    say(
        ImportField.PAYMENT_KEY,
        "payment id,transaction id,id,id paiement,id transaction,identifiant,"
            + "identifiant de transaction,n transaction,reference unique,operation id,"
            + "numero paiement");
  }

  static {
    say(ImportField.VALUE_DATE, "value date,date valeur,valeur,dateval,available on");
    say(
        ImportField.DEBIT,
        "debit,debit euros,debit eur,montant debit,sorties,withdrawal,paid out,money out,out,"
            + "debit amount,debits,decaissements");
    say(
        ImportField.CREDIT,
        "credit,credit euros,credit eur,montant credit,entrees,deposit,paid in,recettes,"
            + "money in,in,credit amount,credits,encaissements");
    say(
        ImportField.PAYMENT_DETAIL,
        "detail de l ecriture,detail de l operation,libelle detaille,libelle complementaire,"
            + "libelle complet,libelle long,informations complementaires,"
            + "information complementaire,motif du virement,motif,commentaire,comment,complement,"
            + "libelle operation,libelle 2,libelle,payment reference,reference,remittance,"
            + "remittance information,communication,label,description,purpose,memo,narrative,"
            + "reference paiement,reference virement,customer reference,reference client,objet");
    say(
        ImportField.PAYMENT_EXTRA,
        "libelle operation,informations complementaires,reference operation,notes,note,"
            + "libelle 3,commentaire,payment reference,reference,communication,"
            + "remittance information,memo");
    say(
        ImportField.DIRECTION,
        "sens,sens operation,sens mouvement,debit credit,d c,c d,credit debit,signe");
    say(
        ImportField.STATUS,
        "statut,status,state,etat,etat operation,statut operation,statut facture,"
            + "etat facture,statut paiement,payment status,transaction status,invoice status");
    say(
        ImportField.DOCUMENT_KIND,
        "document type,type document,transaction type,type transaction,type piece,doc type,"
            + "type facture,invoice type,nature piece,type,nature");
    say(ImportField.LETTERING, "lettrage,lettre,code lettrage,let,ecriturelet,lettering,matching");
    say(
        ImportField.CURRENCY,
        "devise,currency,monnaie,devise du compte,code devise,currency code,ccy,iso currency,"
            + "monnaie iso,payment currency,local currency");
    say(
        ImportField.PAYER_NAME,
        "payer,payer name,counterparty,tiers,emetteur,from,from name,sender,sender name,"
            + "payer full name,counterparty name,customer,customer name,name,received from,"
            + "donneur d ordre,nom du donneur d ordre,nom de l emetteur,nom du payeur,payeur,"
            + "expediteur,nom expediteur,client,contrepartie,nom contrepartie,debiteur,nom,"
            + "partner name,customers company name,company name,payer name or description,"
            + "nom contrepartie contient");
    say(
        ImportField.PAYER_IBAN,
        "payer iban,iban,counterparty iban,iban emetteur,iban contrepartie,compte emetteur,"
            + "partner iban");
  }

  private static final Set<String> AMOUNTS_PAID =
      new LinkedHashSet<>(Objects.requireNonNull(BARE.get(ImportField.AMOUNT)));

  static {
    AMOUNTS_PAID.addAll(BareName.all("montant paiement," + PAID));
  }

  private ColumnNames() {}

  /// What a column of a list of invoices may be called where no better name stands for the field:
  /// alone, such a word says too little.
  static String weak(ImportField field) {
    return switch (field) {
      case INVOICE_NUMBER -> ",reference,ref,n,no,id,";
      case ACCOUNT_REFERENCE ->
          ",client,customer,partner,partenaire,debtor,debiteur,code,reference,ref,identifiant,matricule,n de compte,numero de compte,";
      case DEBTOR_NAME -> ",contact name,contact,";
      case AMOUNT -> ",net a payer,net a payer ttc,total due,";
      case PAYMENT_REFERENCE -> ",type,nature,category,categorie,";
      default -> ",";
    };
  }

  /// The names of this field as [BareName] writes them; what usually tells most comes first.
  static Set<String> bareOf(ImportField field, ImportKind kind) {
    return field == ImportField.AMOUNT && kind == ImportKind.PAYMENTS
        ? AMOUNTS_PAID
        : BARE.getOrDefault(field, Set.of());
  }

  private static void say(ImportField field, String names) {
    BARE.put(field, BareName.all(names));
  }
}
