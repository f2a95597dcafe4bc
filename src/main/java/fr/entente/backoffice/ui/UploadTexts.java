package fr.entente.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/// The upload component's own texts.
public final class UploadTexts {
  private UploadTexts() {}

  /// For files of one purpose; keys `PREFIX.drop` and `PREFIX.type` say which files those are.
  public static UploadI18N of(Component at, String prefix) {
    var texts = new UploadI18N();
    texts.setAddFiles(new UploadI18N.AddFiles().setOne(at.getTranslation("backoffice.upload.add")));
    texts.setDropFiles(new UploadI18N.DropFiles().setOne(at.getTranslation(prefix + ".drop")));
    texts.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(at.getTranslation("backoffice.upload.big"))
            .setTooManyFiles(at.getTranslation("backoffice.upload.many"))
            .setIncorrectFileType(at.getTranslation(prefix + ".type")));
    texts.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(at.getTranslation("backoffice.upload.connecting"))
                    .setStalled(at.getTranslation("backoffice.upload.stalled"))
                    .setProcessing(at.getTranslation("backoffice.upload.processing"))
                    .setHeld(at.getTranslation("backoffice.upload.held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(at.getTranslation("backoffice.upload.remaining"))
                    .setUnknown(at.getTranslation("backoffice.upload.unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(at.getTranslation("backoffice.upload.failed"))
                    .setUnexpectedServerError(at.getTranslation("backoffice.upload.failed"))
                    .setForbidden(at.getTranslation("backoffice.upload.failed"))));
    return texts;
  }
}
