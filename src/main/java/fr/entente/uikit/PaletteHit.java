package fr.entente.uikit;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// Something that the palette found and can go to: its name, what tells it from others of that
/// name, what is owed there, its address within the product, and the account that may be called
/// from here, if any.
public record PaletteHit(
    String name, String detail, @Nullable Money owed, String path, @Nullable AccountId callable) {}
