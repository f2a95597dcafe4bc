package fr.entente.uikit;

import fr.entente.kernel.Money;
import org.jspecify.annotations.Nullable;

/// Something that the palette found and can go to: its name, what tells it from others of that
/// name, what is owed there, and its address within the product.
public record PaletteHit(String name, String detail, @Nullable Money owed, String path) {}
