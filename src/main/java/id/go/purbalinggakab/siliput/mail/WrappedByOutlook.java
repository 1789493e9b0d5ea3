package id.go.purbalinggakab.siliput.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.TNEFProperty;

/**
 * What Outlook wraps into winmail.dat (TNEF) where its server takes everybody for Outlook.
 *
 * @param text empty where there is none
 */
record WrappedByOutlook(String text, List<ReceivedMail.Attachment> files) {

    private static final int LONGEST_RTF = 2_000_000;

    /** Empty where it cannot be read, or nothing is in it. */
    static Optional<WrappedByOutlook> of(byte[] bytes) {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(bytes));
            var files = message.getAttachments().stream()
                    .flatMap(one -> file(one).stream())
                    .toList();
            var text = text(message).strip();
            return text.isEmpty() && files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WrappedByOutlook(text, files));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<ReceivedMail.Attachment> file(Attachment attached) {
        try {
            var name = attached.getLongFilename() == null ? attached.getFilename() : attached.getLongFilename();
            return Optional.of(new ReceivedMail.Attachment(
                    HeaderText.fileName(name, "lampiran-winmail"), "application/octet-stream", attached.getContents()));
        } catch (RuntimeException without) {
            return Optional.empty();
        }
    }

    private static String text(HMEFMessage message) {
        var plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (plain != null) {
            return MailText.decoded(plain.getData(), null).replace("\0", "");
        }
        var rtf = message.getBody();
        return rtf == null ? "" : plain(HeaderText.cut(rtf, LONGEST_RTF));
    }

    private static String plain(String rtf) {
        var kit = new RTFEditorKit();
        var document = kit.createDefaultDocument();
        try {
            kit.read(new StringReader(rtf), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException broken) {
            return "";
        }
    }
}
