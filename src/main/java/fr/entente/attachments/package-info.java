/// Papers that belong to an account: uploaded, judged by their content, signed or not, handed out
/// to whoever may read them.
@ApplicationModule(allowedDependencies = {"kernel", "accounts"})
@NullMarked
package fr.entente.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
