package fr.entente.accounts;

import fr.entente.kernel.ContactId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A contact as kept, with the reason why its number is of no use.
@Entity
@Table(name = "contact")
@DynamicUpdate
@NullUnmarked
class ContactRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private ContactId id;

  @Column(name = "debtor_id", updatable = false)
  private DebtorId debtor;

  private String name;

  @Enumerated(EnumType.STRING)
  private ContactRole role;

  private @Nullable PhoneNumber phone;
  private @Nullable String email;
  private boolean preferred;

  @Column(name = "phone_unusable")
  private @Nullable String whyUnusable;

  @Formula("phone_unusable IS NOT NULL")
  private boolean phoneUnusable;

  protected ContactRow() {}

  ContactRow(
      DebtorId debtor,
      String name,
      ContactRole role,
      @Nullable PhoneNumber phone,
      @Nullable String email) {
    this.debtor = debtor;
    this.name = name;
    this.role = role;
    this.phone = phone;
    this.email = email;
  }

  void correct(String name, ContactRole role, @Nullable PhoneNumber phone, @Nullable String email) {
    boolean same = Objects.equals(this.phone, phone);
    whyUnusable = same ? whyUnusable : null;
    phoneUnusable = same && phoneUnusable;
    this.name = name;
    this.role = role;
    this.phone = phone;
    this.email = email;
  }

  Contact contact() {
    return new Contact(id, debtor, name, role, phone, email, preferred, phoneUnusable);
  }
}
