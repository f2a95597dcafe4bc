package fr.entente.exchange.file;

import fr.entente.exchange.ImportField;
import fr.entente.exchange.ImportKind;
import java.util.EnumMap;
import java.util.Map;

/// What the columns of each field are called in French and English exports, as [Headers#plain]
/// writes names.
final class ColumnNames {
  private static final Map<ImportField, String> SYNONYMS = new EnumMap<>(ImportField.class);

  // What was paid of an invoice in a list of invoices, and of the payment in one of payments.
  private static final String PAID =
      "montant paye,montant regle,paid amount,amount paid,montant recu,regle,deja regle,paye,deja paye,"
          + "encaisse,montant encaisse,total regle,total paye,total encaisse,reglements,paiements,versements,payments,paid to"
          + " date,total paid,received,amount received,acomptes,acompte";

  static {
    say(
        ImportField.ACCOUNT_REFERENCE,
        "account reference,account,account code,account id,customer account,customer ref,customer reference,client"
            + " id,client code,client no,client number,debtor code,debtor no,debtor number,debtor id,debtor reference,partner"
            + " code,code partenaire,code debiteur,no debiteur,n debiteur,code auxiliaire,auxiliaire,compte debiteur,n tiers,numero tiers,n"
            + " dossier,numero dossier,code societe,code dossier,n de client,numero de client,identifiant client,"
            + "account ref,account no,account number,customer"
            + " code,customer no,customer number,customer id,compte,n compte,numero compte,code client,no client,n"
            + " client,num client,numero client,ref client,reference client,compte client,compte tiers,code tiers,tiers,"
            + "compte auxiliaire,compauxnum,dossier,reference dossier,id client");
    say(
        ImportField.DEBTOR_NAME,
        "debtor,debtor name,customer full name,customer display name,client name,account name,partner,partner"
            + " name,invoice partner display name,bill to,billed to,buyer,acheteur,partenaire,nom du client,nom du tiers,nom du"
            + " debiteur,denomination,denomination sociale,nom ou raison sociale,intitule client,intitule tiers,intitule compte,intitule du"
            + " compte,libelle compte,libelle du compte,libelle tiers,nom societe,nom de la societe,entreprise,tiers,customer,customer name,company,company name,name,nom,client,nom"
            + " client,raison sociale,debiteur,nom debiteur,societe,intitule,libelle client,nom tiers,compauxlib");
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
    say(ImportField.ZONE, "zone,time zone,timezone,fuseau,fuseau horaire");
    say(ImportField.LANGUAGE, "language,lang,langue");
    say(ImportField.CONTACT_NAME, "contact,contact name,nom contact,interlocuteur,nom du contact");
    say(
        ImportField.CONTACT_ROLE,
        "contact role,role,fonction,fonction contact,role contact,qualite");
    say(
        ImportField.PHONE,
        "phone,telephone,tel,phone number,n telephone,numero telephone,tel 1,telephone 1,portable,"
            + "mobile,tel fixe,no tel");
    say(ImportField.EMAIL, "email,e mail,mail,courriel,adresse mail,adresse email");
    say(
        ImportField.INVOICE_NUMBER,
        "invoice,number,invoice num,invoice id,bill number,bill no,num,n document,numero document,numero de"
            + " document,no document,n piece comptable,numero de piece,n de piece,reference de facture,ref facture,id facture,code facture,"
            + "invoice number,invoice no,invoice ref,facture,n facture,no facture,num"
            + " facture,numero facture,numero de facture,n de facture,piece,n piece,numero piece,no piece,ref piece,"
            + "pieceref,reference piece,reference facture,document,document number,doc no,numero");
    say(
        ImportField.ISSUED_ON,
        "invoice date,date facture,date de facture,date facturation,date de facturation,issued on,issued,issue date,date issued,"
            + "invoiced on,invoiced,invoice bill date,bill date,billing date,date emission,date d emission,emise le,emis le,emission,"
            + "facturee le,date piece,date de piece,piecedate,date document,date de document,date du document,document date,date,posting"
            + " date,date ecriture,date comptable,date creation");
    say(
        ImportField.DUE_ON,
        "due on,due date,due by,due,payable by,payment due,payment due date,net due date,maturity date,expiry"
            + " date,date limite,date limite de paiement,date limite de reglement,date exigibilite,date d exigibilite,exigibilite,exigible"
            + " au,echeance le,echeance au,date echeance paiement,date d echeance de paiement,ech,date de echeance,dateech,echeances,echeance,date echeance,date d echeance,date ech,payable le,exigible"
            + " le,maturity");
    say(
        ImportField.AMOUNT,
        "montant ttc,total ttc,ttc,amount incl vat,gross amount,gross,invoice amount,document amount,original amount,montant"
            + " facture,montant de la facture,total facture,montant initial,montant d origine,montant piece,montant document,valeur"
            + " ttc,prix ttc,montant brut,brut,total,total amount,montant total,total general,amount,montant,"
            + "montant operation,montant de l operation,montant operation en euro,montant operation en euros,"
            + "montant en euros,montant en euro,montant euros,montant eur,montant net");
    say(
        ImportField.OPEN_AMOUNT,
        "open amount,open,open balance,balance due,due amount,amount outstanding,outstanding amount,outstanding"
            + " balance,unpaid,unpaid amount,amount unpaid,remaining amount,remaining balance,remaining due,residual,residual amount,amount"
            + " residual,amount due signed,reste a encaisser,reste a regler,reste a recouvrer,reste a percevoir,solde facture,solde"
            + " restant,solde restant du,solde a payer,solde ouvert,montant impaye,impaye,impayes,montant non regle,non regle,restant a"
            + " payer,restant du ttc,reste,montant restant du,montant a payer,du ttc,outstanding,balance,amount due,remaining,restant,reste du,reste a"
            + " payer,solde du,montant du,montant restant,montant ouvert,restant du,encours,solde,net a payer,net a payer"
            + " ttc,total due");
    say(ImportField.PAID_AMOUNT, PAID);
    say(
        ImportField.DISPUTED_AMOUNT,
        "disputed,disputed amount,litige,montant litige,montant conteste,conteste");
    say(ImportField.FACTORED, "factored,factoring,affacturage,affacturee,factor,cedee");
    say(
        ImportField.TERMS,
        "terms,payment terms,conditions,conditions de paiement,conditions de reglement,mode"
            + " echeance,delai de paiement");
    say(
        ImportField.LETTER_REFERENCE,
        "letter reference,letter ref,reference lettre,ref lettre,reference courrier");
    say(
        ImportField.LETTER_SENT_ON,
        "letter sent on,letter date,date lettre,date courrier,lettre envoyee le");
    say(
        ImportField.ORDER_NUMBER,
        "order number,order no,purchase order,po number,n commande,numero commande,numero de"
            + " commande,bon de commande,ref commande");
    say(ImportField.BIRTH_DATE, "birth date,date of birth,dob,date naissance,date de naissance");
    say(
        ImportField.CREDIT_SCORE,
        "credit score,credit rating,score,score credit,cotation,note credit,sante financiere");
    say(ImportField.CREDIT_SOURCE, "credit source,score source,source score,source cotation");
    say(ImportField.CREDIT_ON, "credit date,score date,date score,date cotation");
    say(
        ImportField.PAYMENT_DATE,
        "payment date,paid on,paid,value date,booking date,date paiement,date de paiement,"
            + "date reglement,date de reglement,date operation,date encaissement,date,date comptable,date de comptabilisation,"
            + "date d operation,date de l operation,date ope,dateop,date op,date valeur,date de valeur,completed date,date completed,date completed utc");
    say(
        ImportField.PAYMENT_REFERENCE,
        "payment reference,reference,label,purpose,payment purpose,payment details,narrative,particulars,memo,transaction"
            + " details,transaction description,remittance information,text,wording,objet,objet du virement,libelle du mouvement,libelle"
            + " de l ecriture,libelle ecriture,libelle mouvement,libelle bancaire,intitule,remittance,description,libelle,motif,"
            + "reference paiement,reference virement,libelle operation,communication,libelle de l operation,"
            + "libelle simplifie,nature de l operation,intitule operation,operation,details,label");
    say(
        ImportField.PAYMENT_MEANS,
        "means,payment means,payment method,method,mode,mode de paiement,mode paiement,mode"
            + " de reglement,mode reglement,moyen de paiement,moyen");
    say(
        ImportField.PAYMENT_KEY,
        "payment id,transaction id,id,id paiement,id transaction,identifiant,identifiant de transaction,n transaction,"
            + "reference unique,operation id,numero paiement");
  }

  static {
    say(
        ImportField.VALUE_DATE,
        "value date,date valeur,date de valeur,date de la valeur,valeur,dateval,date val");
    say(ImportField.DEBIT, "debit,debit euros,debit eur,montant debit,sorties,withdrawal,paid out");
    say(
        ImportField.CREDIT,
        "credit,credit euros,credit eur,montant credit,entrees,deposit,paid in,recettes");
    say(
        ImportField.PAYMENT_DETAIL,
        "detail de l ecriture,detail ecriture,detail de l operation,detail operation,libelle detaille,libelle"
            + " complementaire,libelle complet,libelle long,informations complementaires,information"
            + " complementaire,motif du virement,motif,commentaire,comment,complement,libelle operation,libelle 2,libelle,payment"
            + " reference,reference,remittance,remittance information,communication,label,description,purpose,memo,narrative,reference"
            + " paiement,reference virement,reference du virement,customer reference,reference client,objet");
    say(
        ImportField.PAYMENT_EXTRA,
        "libelle operation,informations complementaires,reference operation,notes,note,libelle 3,commentaire,"
            + "payment reference,reference,communication,remittance information,memo");
    say(
        ImportField.DIRECTION,
        "sens,sens operation,sens de l operation,sens mouvement,debit credit,d c,c d,credit debit,dc,signe");
    say(
        ImportField.STATUS,
        "statut,status,state,etat,etat operation,statut operation,statut de l operation,statut facture,etat facture,"
            + "statut de la facture,statut paiement,statut du paiement,payment status,transaction status,invoice status");
    say(
        ImportField.DOCUMENT_KIND,
        "type,type piece,type de piece,type document,type de document,document type,doc type,type facture,invoice type,"
            + "nature,nature piece,nature de la piece");
    say(ImportField.LETTERING, "lettrage,lettre,code lettrage,let,ecriturelet,lettering,matching");
    say(ImportField.CURRENCY, "devise,currency,monnaie,devise du compte,code devise");
    say(
        ImportField.PAYER_NAME,
        "payer,payer name,counterparty,tiers,emetteur,from,from name,sender,sender name,payer full name,counterparty name,customer,customer name,name,received from,donneur d"
            + " ordre,nom du donneur d ordre,nom de l emetteur,nom du payeur,payeur,expediteur,nom expediteur,client,contrepartie,nom emetteur,nom contrepartie,nom de la contrepartie,debiteur,nom");
    say(
        ImportField.PAYER_IBAN,
        "payer iban,iban,counterparty iban,iban emetteur,iban contrepartie,compte emetteur");
  }

  private ColumnNames() {}

  /// What a column of a list of invoices may be called where no better name stands for the field:
  /// alone, such a word says too little.
  static String weak(ImportField field) {
    return switch (field) {
      case INVOICE_NUMBER -> ",reference,ref,n,no,id,";
      case ACCOUNT_REFERENCE ->
          ",code,reference,ref,identifiant,matricule,id,n de compte,numero de compte,";
      case AMOUNT -> ",net a payer,net a payer ttc,total due,";
      case PAYMENT_REFERENCE -> ",type,nature,category,categorie,";
      default -> ",";
    };
  }

  /// The names, each between commas.
  static String of(ImportField field, ImportKind kind) {
    String paid =
        field == ImportField.AMOUNT && kind == ImportKind.PAYMENTS
            ? ",montant paiement," + PAID
            : "";
    return "," + SYNONYMS.getOrDefault(field, "") + paid + ",";
  }

  private static void say(ImportField field, String names) {
    SYNONYMS.put(field, names);
  }
}
